/** A part of a picture, in points from its own upper left corner. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly markup: string;
}
