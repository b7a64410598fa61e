/** Nodes by bound, the highest first (binary heap). */
export class NodeQueue<Node extends { bound: number }> {
  private readonly nodes: Node[] = [];

  get size(): number {
    return this.nodes.length;
  }

  /** The highest bound that waits; −∞ when nothing does. */
  get highest(): number {
    return this.nodes[0]?.bound ?? Number.NEGATIVE_INFINITY;
  }

  push(node: Node): void {
    const { nodes } = this;
    let at = nodes.push(node) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (nodes[above]!.bound >= node.bound) break;
      nodes[at] = nodes[above]!;
      at = above;
    }
    nodes[at] = node;
  }

  pop(): Node | null {
    const { nodes } = this;
    const top = nodes[0];
    const last = nodes.pop();
    if (!top || !last) return null;
    if (nodes.length > 0) this.sink(last);
    return top;
  }

  private sink(node: Node): void {
    const { nodes } = this;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below + 1 < nodes.length && nodes[below + 1]!.bound > nodes[below]!.bound) below++;
      if (below >= nodes.length || nodes[below]!.bound <= node.bound) break;
      nodes[at] = nodes[below]!;
      at = below;
    }
    nodes[at] = node;
  }
}
