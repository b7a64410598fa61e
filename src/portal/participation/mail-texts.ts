import { inBoth } from '../../web/texts.ts';

const de = {
  confirm: (title: string) => ({
    subject: 'Bitte bestätigen Sie Ihren Beitrag',
    text: `Mit Ihrer E-Mail-Adresse wurde der Beitrag „${title}“ abgegeben. Bitte bestätigen Sie ihn innerhalb von zwei Tagen. Waren Sie das nicht, brauchen Sie nichts zu tun: Der Beitrag wird dann gelöscht.`,
    link: 'Beitrag ansehen und bestätigen',
  }),
  confirmIdea: (title: string) => ({
    subject: 'Bitte bestätigen Sie Ihre Idee',
    text: `Mit Ihrer E-Mail-Adresse wurde die Idee „${title}“ eingereicht. Bitte bestätigen Sie sie innerhalb von zwei Tagen; dann geht sie an die Digitalen Lotsinnen und Lotsen. Waren Sie das nicht, brauchen Sie nichts zu tun: Die Idee wird dann gelöscht.`,
    link: 'Idee ansehen und bestätigen',
  }),
  published: (title: string, due: string) => ({
    subject: `Ihr Beitrag „${title}“ ist veröffentlicht`,
    text: `Ihr Beitrag „${title}“ steht jetzt auf den öffentlichen Seiten. Eine Antwort bekommen Sie bis zum ${due}.`,
    link: 'Beitrag ansehen',
  }),
  refused: (title: string, reason: string) => ({
    subject: `Ihr Beitrag „${title}“ wird nicht veröffentlicht`,
    text: `Ihr Beitrag „${title}“ wird nicht veröffentlicht. Begründung: ${reason}`,
    link: 'Beitrag ansehen',
  }),
  answered: (title: string, answer: string) => ({
    subject: `Antwort auf Ihren Beitrag „${title}“`,
    text: answer,
    link: 'Beitrag und Antwort ansehen',
  }),
  arrived: (number: number, title: string, due: string) => ({
    subject: `Neuer Beitrag ${number}: ${title}`,
    text: `Er erscheint erst, wenn Sie ihn freigeben. Eine Antwort ist bis zum ${due} zugesagt.`,
  }),
  due: (number: number, title: string, due: string) => ({
    subject: `Antwort fällig am ${due}: Beitrag ${number} ${title}`,
    text: `Auf diesen Beitrag ist bis zum ${due} eine Antwort zugesagt.`,
  }),
};

const en: typeof de = {
  confirm: (title) => ({
    subject: 'Please confirm your contribution',
    text: `The contribution “${title}” was handed in with your e-mail address. Please confirm it within two days. If it was not you, you need not do anything: the contribution will be deleted.`,
    link: 'View and confirm the contribution',
  }),
  confirmIdea: (title) => ({
    subject: 'Please confirm your idea',
    text: `The idea “${title}” was handed in with your e-mail address. Please confirm it within two days; then it goes to the digital guides. If it was not you, you need not do anything: the idea will be deleted.`,
    link: 'View and confirm the idea',
  }),
  published: (title, due) => ({
    subject: `Your contribution “${title}” is published`,
    text: `Your contribution “${title}” now stands on the public pages. You will get an answer by ${due}.`,
    link: 'View the contribution',
  }),
  refused: (title, reason) => ({
    subject: `Your contribution “${title}” will not be published`,
    text: `Your contribution “${title}” will not be published. Reason: ${reason}`,
    link: 'View the contribution',
  }),
  answered: (title, answer) => ({
    subject: `Answer to your contribution “${title}”`,
    text: answer,
    link: 'View contribution and answer',
  }),
  arrived: (number, title, due) => ({
    subject: `New contribution ${number}: ${title}`,
    text: `It appears only when you release it. An answer is promised by ${due}.`,
  }),
  due: (number, title, due) => ({
    subject: `Answer due on ${due}: contribution ${number} ${title}`,
    text: `An answer to this contribution is promised by ${due}.`,
  }),
};

export const mailTexts = inBoth(de, en);
