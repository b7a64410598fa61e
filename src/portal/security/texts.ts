import { inBoth } from '../../web/texts.ts';

const de = {
  title: 'Maßnahmen',
  lead: (gaps: number, initiatives: number) =>
    gaps === 0
      ? 'Noch keine Lücke ist einem Vorhaben zugeordnet.'
      : `${gaps === 1 ? 'Eine Lücke ist' : `${gaps} Lücken sind`} ${
          initiatives === 1 ? 'einem Vorhaben' : `${initiatives} Vorhaben`
        } zugeordnet.`,
  none: 'Noch keine Maßnahme',
  noneHint: 'Bei jeder Anforderung, die nicht erfüllt ist, machen Sie mit einem Klick ein Vorhaben daraus.',
  about:
    'Die Zuordnung steht nur hier. Im IT-Vorhabenplan sehen alle anderen ein Vorhaben ohne Hinweis auf die Lücke.',
  columns: {
    initiative: 'Vorhaben',
    state: 'Stand',
    until: 'Bis',
    requirement: 'Anforderung',
    answer: 'Erfüllt?',
  },
  made: (code: string) => `Das Vorhaben ${code} ist angelegt und dieser Anforderung zugeordnet.`,
  noUnit: 'Bitte legen Sie zuerst eine Organisationseinheit an; ein Vorhaben gehört zu einer Einheit.',
  noName: 'Bitte geben Sie dem Vorhaben einen Namen.',
  unlinked: 'Die Zuordnung ist aufgehoben. Das Vorhaben bleibt bestehen.',
  description: 'Maßnahme der Informationssicherheit.',
};

const en: typeof de = {
  title: 'Measures',
  lead: (gaps, initiatives) =>
    gaps === 0
      ? 'No gap is linked to an initiative yet.'
      : `${gaps === 1 ? 'One gap is' : `${gaps} gaps are`} linked to ${
          initiatives === 1 ? 'one initiative' : `${initiatives} initiatives`
        }.`,
  none: 'No measure yet',
  noneHint: 'At each requirement that is not met, one click makes it an initiative.',
  about: 'The link stands here only. In the IT plan all others see an initiative that gives no gap away.',
  columns: {
    initiative: 'Initiative',
    state: 'State',
    until: 'Until',
    requirement: 'Requirement',
    answer: 'Met?',
  },
  made: (code) => `Initiative ${code} is created and linked to this requirement.`,
  noUnit: 'Please add an organisational unit first; an initiative belongs to one.',
  noName: 'Please give the initiative a name.',
  unlinked: 'The link is removed. The initiative stays.',
  description: 'Measure of information security.',
};

export const texts = inBoth(de, en);
