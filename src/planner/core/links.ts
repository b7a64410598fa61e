import type { Faults } from './field.ts';
import type { Id, Portfolio } from './model.ts';

/** Every named initiative exists, none names itself, and the predecessors form no loop. */
export function checkLinks(portfolio: Portfolio, faults: Faults): void {
  const known = new Map<Id, number>(portfolio.projects.map((project, i) => [project.id, i]));
  portfolio.projects.forEach((project, i) => {
    const at = `$.projects[${i}]`;
    checkIds(
      project.predecessors.map((link) => link.id),
      `${at}.predecessors`,
      project.id,
      known,
      faults,
    );
    checkIds(project.onlyWith, `${at}.onlyWith`, project.id, known, faults);
    checkIds(project.notWith, `${at}.notWith`, project.id, known, faults);
  });
  portfolio.groups.forEach((group, i) => {
    checkIds(group.members, `$.groups[${i}].members`, null, known, faults);
  });
  if (faults.length === 0) checkLoops(portfolio, known, faults);
}

function checkIds(ids: Id[], at: string, self: Id | null, known: Map<Id, number>, faults: Faults): void {
  ids.forEach((id, i) => {
    if (!known.has(id)) faults.push({ refusal: 'unknown-initiative', at: `${at}[${i}]`, detail: { id } });
    else if (id === self) faults.push({ refusal: 'names-itself', at: `${at}[${i}]`, detail: { id } });
    else if (ids.indexOf(id) !== i)
      faults.push({ refusal: 'named-twice', at: `${at}[${i}]`, detail: { id } });
  });
}

/** One fault per loop, with its members in order. */
function checkLoops(portfolio: Portfolio, known: Map<Id, number>, faults: Faults): void {
  const { projects } = portfolio;
  const next = projects.map((project) => project.predecessors.map((link) => known.get(link.id) as number));
  const state = new Uint8Array(projects.length); // 0 new, 1 on the path, 2 done
  const path: number[] = [];
  const branch: number[] = [];
  for (let root = 0; root < projects.length; root++) {
    if (state[root] !== 0) continue;
    enter(root);
    while (path.length > 0) {
      const i = path[path.length - 1] as number;
      const j = next[i]?.[branch[branch.length - 1] as number];
      if (j === undefined) leave(i);
      else {
        branch[branch.length - 1] = (branch[branch.length - 1] as number) + 1;
        if (state[j] === 0) enter(j);
        else if (state[j] === 1) reportLoop(path.slice(path.indexOf(j)));
      }
    }
  }

  function enter(i: number): void {
    state[i] = 1;
    path.push(i);
    branch.push(0);
  }
  function leave(i: number): void {
    state[i] = 2;
    path.pop();
    branch.pop();
  }
  function reportLoop(loop: number[]): void {
    const ids = [...loop, loop[0] as number].map((i) => projects[i]?.id).join(' → ');
    faults.push({ refusal: 'predecessor-loop', at: `$.projects[${loop[0]}].predecessors`, detail: { ids } });
  }
}
