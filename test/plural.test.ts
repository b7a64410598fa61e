import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const several = {
  de: /(?<!\bbis |\bvon |\bzu )\b1 (?:(?!der )[a-zäöüß]+e[nr]? )?(?:Tage|Wochen|Monate|Ziele|Kennzahlen|Einträge|Fragen|Angaben|Antworten|Zeilen|Pflichten|Rechtspflichten|Fristen|Einheiten|Teams|Rollen|Termine|Szenarien|Fassungen|Berichte|Beiträge|Anwendungen|Zielobjekte|Vorfälle|Anforderungen|Vorschläge|Impulse|Lotsen|Änderungen|Entscheidungen|Freigaben|Personen|(?:[A-Z][a-zäöü]+ )?(?:sind|laufen|liegen|stehen|passen|haben|fehlen|werden|gelten|greifen))\b/,
  en: /(?<!\bof |\bto )\b1 (?:(?!in |there )[a-z]+ )?(?:days|weeks|months|goals|indicators|entries|questions|answers|rows|duties|deadlines|units|teams|roles|meetings|scenarios|versions|reports|contributions|applications|objects|incidents|requirements|proposals|impulses|guides|changes|decisions|releases|people|are|have|fit|lie|bind)\b/,
};

/** Whether a count comes as a number or already formatted, no text knows: one way of saying it must be right. */
const ones: unknown[][] = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) =>
  [0, 1, 2, 3, 4, 5].map((at) => ((bits >> (at % 3)) & 1 ? '1' : 1)),
);

test('what a page says first never speaks of one thing as several', async () => {
  const files = globSync('src/**/*texts*.ts', { cwd: root }).filter((file) => !file.includes('.test.'));
  const faults: string[] = [];
  let said = 0;
  for (const file of files)
    for (const [name, words] of Object.entries(await import(`../${file}`)))
      for (const [language, spoken] of bothOf(words))
        for (const [path, text] of sentences(spoken, name)) {
          said += 1;
          const told = ones.map((one) => tell(text, one)).filter((one) => one !== undefined);
          if (told.length > 0 && told.every((one) => several[language].test(one)))
            faults.push(`${file} ${path}: ${told[0]}`);
        }
  assert.ok(said > 100);
  assert.deepEqual(faults, []);
});

type Sentence = (...counts: unknown[]) => unknown;

/** A room's words come as one language, or as a function of the language. */
function bothOf(words: unknown): ['de' | 'en', unknown][] {
  if (typeof words === 'function' && words.length <= 1) {
    try {
      return [
        ['de', words('de')],
        ['en', words('en')],
      ];
    } catch {
      return [];
    }
  }
  return [
    ['de', words],
    ['en', words],
  ];
}

/** Titles and leads that take a count, with where they stand. */
function sentences(words: unknown, path: string): [string, Sentence][] {
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]): [string, Sentence][] =>
    typeof value === 'function'
      ? /^(title|lead|.*Lead)$/.test(key)
        ? [[`${path}.${key}`, value as Sentence]]
        : []
      : sentences(value, `${path}.${key}`),
  );
}

function tell(text: Sentence, counts: unknown[]): string | undefined {
  try {
    const told = text(...counts);
    return typeof told === 'string' ? told : undefined;
  } catch {
    return undefined;
  }
}
