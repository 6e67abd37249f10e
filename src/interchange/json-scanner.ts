import { MOST_NESTING } from './limits.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/** What the scanner finds. Texts are UTF-8. */
export interface FoundJson {
  /** Whole members of the list of features, with the commas between them; `ends` are their ends within `bytes`. */
  onMembers(bytes: Uint8Array, starts: readonly number[], ends: readonly number[]): void;
  /** A member nested deeper than anything GeoJSON needs. */
  onTooDeep(): void;
}

/**
 * Finds the features of a GeoJSON file in a stream of bytes, without holding the file: the members of the list
 * `features` of the outermost object, or of the outermost list. Everything else is kept in `outside`.
 */
export class JsonScanner {
  readonly #found: FoundJson;
  readonly #outside: Uint8Array[] = [];
  /** The beginning of a member that goes on in the next piece. */
  #begun: Uint8Array[] = [];
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  /** The depth of the list's members; null outside of it. */
  #memberDepth: number | null = null;
  #hasList = false;
  #isInMember = false;
  #isTooDeep = false;
  /** Bytes of the last text at depth 1: perhaps the name `features`. */
  #lastText: number[] = [];

  constructor(found: FoundJson) {
    this.#found = found;
  }

  /** The list was found. */
  get hasList(): boolean {
    return this.#hasList;
  }

  /** What was scanned ends within a member. */
  get isInMember(): boolean {
    return this.#isInMember;
  }

  /** All but the members of the list. */
  outside(): Uint8Array {
    return joinBytes(this.#outside);
  }

  scan(piece: Uint8Array): void {
    let memberStart = 0;
    let outsideStart = this.#memberDepth === null ? 0 : piece.length;
    const starts: number[] = [];
    const ends: number[] = [];
    for (let i = 0; i < piece.length; i += 1) {
      const byte = piece[i] ?? 0;
      if (this.#isInString) {
        this.#readText(byte);
        continue;
      }
      if (byte === QUOTE) {
        this.#isInString = true;
        if (this.#depth === 1 && this.#memberDepth === null) this.#lastText = [];
      } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        if (this.#beginsList(byte)) {
          this.#hasList = true;
          this.#memberDepth = this.#depth + 1;
          this.#outside.push(piece.slice(outsideStart, i + 1));
          outsideStart = piece.length;
        } else if (this.#depth === this.#memberDepth && byte === OPEN_BRACE) {
          this.#isInMember = true;
          this.#isTooDeep = false;
          memberStart = i;
        }
        this.#depth += 1;
        if (this.#isInMember && this.#depth > MOST_NESTING) this.#isTooDeep = true;
      } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        this.#depth -= 1;
        if (this.#isInMember && this.#depth === this.#memberDepth) {
          this.#isInMember = false;
          this.#endMember(piece, memberStart, i + 1, starts, ends);
        } else if (this.#memberDepth !== null && this.#depth < this.#memberDepth) {
          this.#memberDepth = null;
          outsideStart = i;
        }
      }
    }
    this.#tellMembers(piece, starts, ends);
    if (this.#isInMember && !this.#isTooDeep)
      this.#begun.push(piece.slice(this.#begun.length > 0 ? 0 : memberStart));
    if (outsideStart < piece.length) this.#outside.push(piece.slice(outsideStart));
  }

  #readText(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === BACKSLASH) this.#isEscaped = true;
    else if (byte === QUOTE) this.#isInString = false;
    else if (this.#depth === 1 && this.#memberDepth === null && this.#lastText.length < 16)
      this.#lastText.push(byte);
  }

  #beginsList(byte: number): boolean {
    if (byte !== OPEN_BRACKET || this.#hasList) return false;
    return this.#depth === 0 || (this.#depth === 1 && String.fromCharCode(...this.#lastText) === 'features');
  }

  #endMember(piece: Uint8Array, start: number, end: number, starts: number[], ends: number[]): void {
    if (this.#isTooDeep) {
      this.#tellMembers(piece, starts, ends);
      this.#begun = [];
      this.#found.onTooDeep();
      return;
    }
    if (this.#begun.length === 0) {
      starts.push(start);
      ends.push(end);
      return;
    }
    const whole = joinBytes([...this.#begun, piece.subarray(0, end)]);
    this.#begun = [];
    this.#found.onMembers(whole, [0], [whole.length]);
  }

  #tellMembers(piece: Uint8Array, starts: number[], ends: number[]): void {
    if (starts.length > 0) this.#found.onMembers(piece, [...starts], [...ends]);
    starts.length = 0;
    ends.length = 0;
  }
}

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
