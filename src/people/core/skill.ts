/** 1 knows the basics, 2 works with it, 3 teaches others. */
export const skillLevels = [1, 2, 3] as const;
export type SkillLevel = (typeof skillLevels)[number];

export type Skill = { name: string; level: SkillLevel };

/** As a form field holds them: `Vergaberecht 3, Moderation 2`; a skill without a number is level 2. */
export const formatSkills = (skills: readonly Skill[]): string =>
  skills.map(({ name, level }) => `${name} ${level}`).join(', ');

/** The skills of such a text; the same skill twice counts once, with its higher level. */
export function parseSkills(text: string): Skill[] {
  const found = new Map<string, Skill>();
  for (const part of text.split(/[,;\n]/)) {
    const match = /^(.*?)(?:\s+([123]))?$/.exec(part.trim().replace(/\s+/g, ' '))!;
    const name = match[1]!.trim();
    const level = (match[2] ? Number(match[2]) : 2) as SkillLevel;
    const known = found.get(name.toLowerCase());
    if (name !== '' && (!known || known.level < level))
      found.set(name.toLowerCase(), { name: known?.name ?? name, level });
  }
  return [...found.values()];
}
