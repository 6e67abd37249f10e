/** How figures are written where somebody measures by hand, in the language and the units on screen. */
export interface DrawTexts {
  length(metres: number): string;
  area(squareMetres: number): string;
  /** The whole, where there is more than one leg. */
  total(metres: number): string;
  /** That a leg runs along a line of the atlas. */
  follows(name: string): string;
}
