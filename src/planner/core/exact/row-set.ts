/** Rows of a linear model, `lower ≤ Σ value × column ≤ upper`, in growing typed arrays (compressed rows). */
export class RowSet {
  count = 0;
  private used = 0;
  private starts = new Int32Array(257);
  private lowers = new Float64Array(256);
  private uppers = new Float64Array(256);
  private columns = new Int32Array(4096);
  private values = new Float64Array(4096);

  /** Adds one entry to the row that `close` will end. */
  put(column: number, value: number): void {
    if (this.used === this.columns.length) {
      this.columns = grown(this.columns);
      this.values = grown(this.values);
    }
    this.columns[this.used] = column;
    this.values[this.used++] = value;
  }

  /** Ends the row; returns its number. */
  close(lower: number, upper: number): number {
    if (this.count === this.lowers.length) {
      this.lowers = grown(this.lowers);
      this.uppers = grown(this.uppers);
      this.starts = grown(this.starts);
    }
    this.lowers[this.count] = lower;
    this.uppers[this.count] = upper;
    this.count++;
    this.starts[this.count] = this.used;
    return this.count - 1;
  }

  /** Number of entries of the open row. */
  get open(): number {
    return this.used - this.starts[this.count]!;
  }

  removeLast(): void {
    this.keepFirst(this.count - 1);
  }

  /** Forgets all rows from the given one on. */
  keepFirst(count: number): void {
    this.count = count;
    this.drop();
  }

  /** Forgets the open row. */
  drop(): void {
    this.used = this.starts[this.count]!;
  }

  /** Copies row r of another set to the end of this one. */
  copy(other: RowSet, r: number): void {
    for (let e = other.starts[r]!; e < other.starts[r + 1]!; e++)
      this.put(other.columns[e]!, other.values[e]!);
    this.close(other.lowers[r]!, other.uppers[r]!);
  }

  /** Copies all rows of another set to the end of this one. */
  append(other: RowSet): void {
    for (let r = 0; r < other.count; r++) this.copy(other, r);
  }

  /** These rows and then those of another set. */
  joined(other: RowSet): RowSet {
    const all = this.clone();
    all.append(other);
    return all;
  }

  /** All rows but those with a mark. */
  without(mark: Int32Array): RowSet {
    const kept = new RowSet();
    for (let r = 0; r < this.count; r++) if (!mark[r]) kept.copy(this, r);
    return kept;
  }

  clone(): RowSet {
    const twin = new RowSet();
    twin.count = this.count;
    twin.used = this.used;
    twin.starts = this.starts.slice();
    twin.lowers = this.lowers.slice();
    twin.uppers = this.uppers.slice();
    twin.columns = this.columns.slice();
    twin.values = this.values.slice();
    return twin;
  }

  /** The entries and limits of row r. */
  row(r: number): { lower: number; upper: number; columns: Int32Array; values: Float64Array } {
    const from = this.starts[r]!;
    const to = this.starts[r + 1]!;
    return {
      lower: this.lowers[r]!,
      upper: this.uppers[r]!,
      columns: this.columns.subarray(from, to),
      values: this.values.subarray(from, to),
    };
  }

  /** Does the point hold every row? */
  holds(point: Float64Array): boolean {
    for (let r = 0; r < this.count; r++) {
      const activity = this.activity(r, point);
      if (activity > this.uppers[r]! + 1e-6 || activity < this.lowers[r]! - 1e-6) return false;
    }
    return true;
  }

  /** Σ value × point[column] of row r. */
  activity(r: number, point: Float64Array): number {
    let sum = 0;
    for (let e = this.starts[r]!; e < this.starts[r + 1]!; e++)
      sum += this.values[e]! * point[this.columns[e]!]!;
    return sum;
  }

  /**
   * A valid upper bound of Σ value × column over a box (0 ≤ column ≤ 1 without one) from any duals of the rows, by
   * weak duality; also the reduced value of every column. Rounding of the solver cannot make it wrong, only weaker.
   */
  boundByDuals(
    dual: Float64Array,
    value: Float64Array,
    box?: { lower: Float64Array; upper: Float64Array },
  ): { bound: number; reduced: Float64Array } {
    const reduced = Float64Array.from(value);
    let bound = 0;
    for (let r = 0; r < this.count; r++) {
      const price = dual[r]!;
      const limit = price > 0 ? this.uppers[r]! : this.lowers[r]!;
      if (price === 0 || !Number.isFinite(limit)) continue;
      bound += price * limit;
      for (let e = this.starts[r]!; e < this.starts[r + 1]!; e++) {
        const column = this.columns[e]!;
        reduced[column] = reduced[column]! - price * this.values[e]!;
      }
    }
    reduced.forEach((amount, column) => {
      const at = amount > 0 ? (box?.upper[column] ?? 1) : (box?.lower[column] ?? 0);
      if (at !== 0) bound += amount * at;
    });
    return { bound, reduced };
  }

  /** In the shape the solver takes; `columns` is the number of columns of the model. */
  matrix(columns: number): {
    lower: Float64Array;
    upper: Float64Array;
    matrix: {
      format: 'csr';
      numRows: number;
      numCols: number;
      starts: Int32Array;
      indices: Int32Array;
      values: Float64Array;
    };
  } {
    return {
      lower: this.lowers.slice(0, this.count),
      upper: this.uppers.slice(0, this.count),
      matrix: {
        format: 'csr',
        numRows: this.count,
        numCols: columns,
        starts: this.starts.slice(0, this.count + 1),
        indices: this.columns.slice(0, this.used),
        values: this.values.slice(0, this.used),
      },
    };
  }
}

function grown<T extends Int32Array | Float64Array>(from: T): T {
  const to = new (from.constructor as new (length: number) => T)(from.length * 2 + 1);
  to.set(from);
  return to;
}
