import { type Day, formatDay, formatDayInWords } from '../../kernel/day.ts';
import type { Language } from '../../kernel/text.ts';
import type { Paper } from './paper.ts';

/** What a guide's certificate of service says; minutes are those of logged contacts. */
export type Service = {
  name: string;
  municipality: string;
  /** Unit, or site of a volunteer. */
  place: string | null;
  since: Day;
  until: Day | null;
  hoursPerWeek: number | null;
  topics: readonly string[];
  trainings: readonly { name: string; completedOn: Day }[];
  contacts: number;
  minutes: number;
  groups: readonly string[];
  volunteer: boolean;
};

/** The certificate as a paper: what was done, for how long, what was learned. */
export function certificateOf(service: Service, day: Day, language: Language): Paper {
  const t = words[language];
  const { name, since, until, trainings, topics, groups, contacts, minutes } = service;
  const number = (value: number) => value.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB');
  const facts = [
    { label: t.place, text: service.place },
    { label: t.time, text: t.span(formatDay(since, language), until && formatDay(until, language)) },
    { label: t.hours, text: service.hoursPerWeek && t.perWeek(number(service.hoursPerWeek)) },
    { label: t.topics, text: topics.join(', ') },
    { label: t.groups, text: groups.join(', ') },
    {
      label: t.contacts,
      text: contacts > 0 && t.contactsText(number(contacts), number(Math.round(minutes / 60))),
    },
  ];
  return {
    title: t.title,
    kind: t.kind,
    municipality: service.municipality,
    day,
    language,
    blocks: [
      {
        kind: 'paragraph',
        text: t.opening(name, formatDayInWords(since, language), until && formatDayInWords(until, language)),
      },
      { kind: 'paragraph', text: service.volunteer ? t.volunteer : t.tasks },
      {
        kind: 'facts',
        items: facts.flatMap(({ label, text }) => (text ? [{ label, text }] : [])),
      },
      ...(trainings.length > 0
        ? [
            { kind: 'heading', level: 1, text: t.trainings } as const,
            {
              kind: 'list',
              items: trainings.map(
                (training) => `${training.name}, ${formatDay(training.completedOn, language)}`,
              ),
            } as const,
          ]
        : []),
      { kind: 'paragraph', text: t.thanks(name) },
      { kind: 'paragraph', text: `${service.municipality}, ${formatDayInWords(day, language)}` },
      { kind: 'paragraph', text: t.signature },
    ],
  };
}

const words = {
  de: {
    title: 'Bescheinigung über die Tätigkeit im Lotsennetz',
    kind: 'Bescheinigung',
    opening: (name: string, since: string, until: string | null) =>
      until
        ? `${name} war vom ${since} bis zum ${until} im Netz der Digitalen Lotsen tätig.`
        : `${name} ist seit dem ${since} im Netz der Digitalen Lotsen tätig.`,
    tasks:
      'Zu den Aufgaben gehört es, Kolleginnen und Kollegen bei der Digitalisierung zu begleiten, Bedarf und Ideen aufzunehmen und sie in die Vorhaben der Kommune einzubringen.',
    volunteer:
      'Zu den ehrenamtlichen Aufgaben gehört es, Menschen vor Ort beim Umgang mit digitalen Diensten und Geräten zu helfen.',
    place: 'Einsatz',
    time: 'Zeit',
    span: (since: string, until: string | null) => (until ? `${since} bis ${until}` : `seit ${since}`),
    hours: 'Zeitumfang',
    perWeek: (hours: string) => `${hours} Stunden je Woche`,
    topics: 'Themen',
    groups: 'Arbeitsgruppen',
    contacts: 'Beratungen',
    contactsText: (contacts: string, hours: string) => `${contacts} festgehaltene Kontakte, ${hours} Stunden`,
    trainings: 'Schulungen',
    thanks: (name: string) => `Für das Engagement danken wir ${name}.`,
    signature: 'Unterschrift: ______________________________',
  },
  en: {
    title: 'Certificate of service in the network of guides',
    kind: 'Certificate',
    opening: (name: string, since: string, until: string | null) =>
      until
        ? `${name} served in the network of digital guides from ${since} to ${until}.`
        : `${name} has served in the network of digital guides since ${since}.`,
    tasks:
      'The tasks include accompanying colleagues through digitalisation, taking up needs and ideas, and bringing them into the initiatives of the municipality.',
    volunteer: 'The voluntary tasks include helping people on site to use digital services and devices.',
    place: 'Place',
    time: 'Time',
    span: (since: string, until: string | null) => (until ? `${since} to ${until}` : `since ${since}`),
    hours: 'Extent',
    perWeek: (hours: string) => `${hours} hours a week`,
    topics: 'Topics',
    groups: 'Groups',
    contacts: 'Advice given',
    contactsText: (contacts: string, hours: string) => `${contacts} logged contacts, ${hours} hours`,
    trainings: 'Trainings',
    thanks: (name: string) => `We thank ${name} for this engagement.`,
    signature: 'Signature: ______________________________',
  },
};
