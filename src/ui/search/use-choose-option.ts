import type { SearchEntry } from '#dataset/search-document.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import type { SearchOption } from './search-options.ts';

/** What choosing does: a project or part is selected, a place flown to, a source opened, a position or a place on a line marked. */
export function useChooseOption(): (option: SearchOption) => void {
  const select = useAtlas((state) => state.select);
  const open = useAtlas((state) => state.open);
  const requestBounds = useAtlas((state) => state.requestBounds);
  const setSheetStop = useAtlas((state) => state.setSheetStop);
  const showSource = useAtlas((state) => state.showSource);
  const markPlace = useAtlas((state) => state.markPlace);
  const setMark = useAtlas((state) => state.setMark);
  const requestFrame = useAtlas((state) => state.requestFrame);

  const chooseEntry = (entry: SearchEntry) => {
    switch (entry.type) {
      case 'project':
        return open(entry.id);
      case 'part':
        return select({ type: 'project', projectId: entry.project, partId: entry.id });
      case 'place':
        // A phone shows the place where the sheet was.
        setSheetStop('peek');
        return requestBounds(entry.bounds);
      case 'source':
        return showSource(entry.id);
    }
  };
  return (option) => {
    if (option.type === 'hit') return chooseEntry(option.hit.entry);
    if (option.type === 'kilometre') {
      markPlace({ line: option.place.line, km: option.place.km });
      return requestFrame();
    }
    setSheetStop('peek');
    setMark(option.reading.position);
  };
}
