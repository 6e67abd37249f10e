/** How figures are written where somebody measures by hand: in the language and units on screen, no finer than they are known. */
export interface DrawTexts {
  length(metres: number, uncertaintyMetres: number): string;
  area(squareMetres: number, uncertaintySquareMetres: number): string;
  /** The whole, where there is more than one leg. */
  total(metres: number, uncertaintyMetres: number): string;
  /** That a leg runs along a line of the atlas. */
  follows(name: string): string;
  /** That a click here finishes. */
  finish: string;
}
