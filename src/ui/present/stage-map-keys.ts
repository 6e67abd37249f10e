import type { PresentKey } from './present-key.ts';

/** Keys of what is done to the map of a talk by hand. */
export const STAGE_MAP_KEYS: readonly PresentKey[] = [
  {
    id: 'laser',
    chords: [{ key: 'c', code: 'KeyC' }],
    isUsable: ({ state }) => state.mapState !== 'failed',
    run: ({ state }) => state.setStagePointer(state.stagePointer === 'laser' ? 'none' : 'laser'),
  },
  {
    id: 'pen',
    chords: [{ key: 'e', code: 'KeyE' }],
    isUsable: ({ state }) => state.mapState !== 'failed',
    run: ({ state }) => state.setStagePointer(state.stagePointer === 'pen' ? 'none' : 'pen'),
  },
  {
    id: 'clearInk',
    chords: [
      { key: 'Delete', code: 'Delete' },
      { key: 'Backspace', code: 'Backspace' },
    ],
    isUsable: ({ state }) => state.strokes.length > 0,
    run: ({ state }) => state.setStrokes([]),
  },
  {
    id: 'projector',
    chords: [{ key: 'j', code: 'KeyJ' }],
    isUsable: ({ state }) => state.mapState !== 'failed',
    run: ({ state }) => state.setProjector(!state.isProjector),
  },
];
