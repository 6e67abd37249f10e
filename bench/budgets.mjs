/** What the atlas may cost above a bare map. Bytes are exact and binding; times depend on the machine and are reported. */
export const BUDGETS = {
  javascriptBytesAboveMinimal: 120_000,
  idleRatio: 1.5,
  dragFrameRatio: 1.25,
  dragRendererRatio: 1.25,
};
