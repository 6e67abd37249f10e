type Numbers = Float64Array | Uint32Array | Uint8Array;

/** A typed array that grows by half as it fills; `values` is the part in use. */
export class GrowingArray<Kind extends Numbers> {
  length = 0;
  #store: Kind;
  readonly #make: (size: number) => Kind;

  constructor(make: (size: number) => Kind) {
    this.#make = make;
    this.#store = make(1024);
  }

  /** Undefined behind the part in use. */
  at(index: number): number | undefined {
    return index < this.length ? this.#store[index] : undefined;
  }

  push(value: number): void {
    this.reserve(1);
    this.#store[this.length] = value;
    this.length += 1;
  }

  /** Makes room for so many more and returns the whole store, which the next call may replace. */
  reserve(count: number): Kind {
    const wanted = this.length + count;
    if (wanted > this.#store.length) {
      const grown = this.#make(Math.max(wanted, Math.ceil(this.#store.length * 1.5)));
      grown.set(this.#store);
      this.#store = grown;
    }
    return this.#store;
  }

  get values(): Kind {
    return this.#store.subarray(0, this.length) as Kind;
  }
}
