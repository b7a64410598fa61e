/**
 * Every URL of the program in one typed list. Pages are German; ids are UUIDs.
 * A lower room that must point up links through here, never by import.
 */
const query = (values: Record<string, string | number | undefined>): string => {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return entries.length ? `?${new URLSearchParams(entries.map(([key, value]) => [key, String(value)]))}` : '';
};

export const paths = {
  situation: () => '/',
  search: (text?: string) => `/suche${query({ q: text })}`,
  language: (language: 'de' | 'en', back: string) => `/sprache/${language}${query({ zurueck: back })}`,
  theme: (theme: 'auto' | 'light' | 'dark', back: string) => `/ansicht/${theme}${query({ zurueck: back })}`,
  help: () => '/hilfe',

  signIn: (back?: string) => `/anmelden${query({ zurueck: back === '/' ? undefined : back })}`,
  signInCode: (back?: string) => `/anmelden/code${query({ zurueck: back === '/' ? undefined : back })}`,
  signInDemo: () => '/anmelden/demo',
  signOut: () => '/abmelden',
  actAs: () => '/handeln-als',
  setUp: (token: string) => `/einrichten/${token}`,
  recovery: () => '/anmelden/vergessen',
  account: () => '/konto',
  accountPassword: () => '/konto/passwort',
  accountFactor: () => '/konto/zweiter-faktor',
  accountFactorConfirm: () => '/konto/zweiter-faktor/bestaetigung',
  accountFactorEnd: () => '/konto/zweiter-faktor/ende',
  accountBackupCodes: () => '/konto/ersatzcodes',
  accountSessionEnd: (id: string) => `/konto/sitzungen/${id}/ende`,
  accountSessionsEnd: () => '/konto/sitzungen/ende',

  audit: (filter: Record<string, string | undefined> = {}) => `/protokoll${query(filter)}`,

  municipality: () => '/kommune',
  municipalityEdit: () => '/kommune/bearbeiten',
  adopt: (text?: string) => `/kommune/uebernehmen${query({ name: text })}`,
  units: () => '/kommune/einheiten',
  unitNew: () => '/kommune/einheiten/neu',
  unit: (id: string) => `/kommune/einheiten/${id}`,
  unitRemoval: (id: string) => `/kommune/einheiten/${id}/loeschung`,
  persons: (filter: Record<string, string | undefined> = {}) => `/kommune/personen${query(filter)}`,
  personNew: () => '/kommune/personen/neu',
  person: (id: string) => `/kommune/personen/${id}`,
  posts: () => '/kommune/stellen',
  postNew: (person?: string) => `/kommune/stellen/neu${query({ person })}`,
  post: (id: string) => `/kommune/stellen/${id}`,
  postRemoval: (id: string) => `/kommune/stellen/${id}/loeschung`,
  teams: () => '/kommune/teams',
  teamNew: () => '/kommune/teams/neu',
  team: (id: string) => `/kommune/teams/${id}`,
  budgets: () => '/kommune/budget',
  budget: (year: number | string) => `/kommune/budget/${year}`,

  roles: () => '/rollen',
  rights: () => '/rollen/abgrenzung',
  right: (decision: string) => `/rollen/abgrenzung/${decision}`,
  rules: () => '/rollen/regeln',
  maturity: () => '/reifegrad',

  strategy: () => '/it-strategie',
  agenda: () => '/digitale-agenda',
  plan: () => '/it-vorhabenplan',
  initiatives: (filter: Record<string, string | number | undefined> = {}) => `/vorhaben${query(filter)}`,
  initiativeNew: () => '/vorhaben/neu',
  initiative: (id: string) => `/vorhaben/${id}`,
  initiativeEdit: (id: string) => `/vorhaben/${id}/bearbeiten`,

  guides: () => '/digitale-lotsen',
  impulses: () => '/impulse',
  law: () => '/rechtsradar',
  obligation: (id: string) => `/rechtsradar/${id}`,
  security: () => '/it-sicherheit',
  reports: () => '/berichte',
  portal: () => '/portal',
} as const;
