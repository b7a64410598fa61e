import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readSecret } from './db/secret.ts';

/** All that the environment may set, read once at the start and handed down. */
export type Config = {
  /** Null: the program runs its own PostgreSQL in the data folder. */
  databaseUrl: string | null;
  /** Absolute path; holds the embedded store and the secrets. */
  dataFolder: string;
  mode: 'demo' | 'production';
  host: string;
  port: number;
  /** Address people reach the program at, without a slash at its end. */
  baseUrl: string;
  /** Addresses of the proxies whose X-Forwarded-For is believed; empty: none. */
  trustedProxies: readonly string[];
  /** Null: mail is not sent. */
  smtpUrl: string | null;
  /** How often one key may ask the API within a minute. */
  apiPerMinute: number;
  /** A random secret of this installation (64 hex digits), kept in the data folder; never log it. */
  secret: (name: string) => string;
};

/** A setting that cannot be used; the message names each one, where it stands and what to do. */
export class ConfigFault extends Error {
  override name = 'ConfigFault';
}

const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** @throws ConfigFault with one sentence per faulty setting. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const parsed = schema.safeParse(withoutEmpty(env));
  if (!parsed.success) throw new ConfigFault(parsed.error.issues.map((issue) => issue.message).join('\n'));
  const settings = parsed.data;
  if (settings.AUGENMASS_MODE === 'demo' && !isLoopback(settings.HOST)) throw new ConfigFault(demoElsewhere);
  if (isEverywhere(settings.HOST) && !settings.BASE_URL) throw new ConfigFault(addressMissing);
  const dataFolder = resolve(projectRoot, settings.AUGENMASS_DATA);
  return {
    databaseUrl: settings.DATABASE_URL ?? null,
    dataFolder,
    mode: settings.AUGENMASS_MODE,
    host: settings.HOST,
    port: settings.PORT,
    baseUrl: (settings.BASE_URL ?? `http://${inUrl(settings.HOST)}:${settings.PORT}`).replace(/\/+$/, ''),
    trustedProxies: settings.TRUST_PROXY,
    smtpUrl: settings.SMTP_URL ?? null,
    apiPerMinute: settings.API_PER_MINUTE,
    secret: (name) => readSecret(dataFolder, name),
  };
}

const demoElsewhere =
  'HOST: Der Demo-Betrieb ist nur auf diesem Rechner erreichbar (127.0.0.1), weil sich dort alle ohne Passwort ' +
  'anmelden können. Setzen Sie AUGENMASS_MODE=production oder lassen Sie HOST weg.';

const addressMissing =
  'BASE_URL: Mit HOST=0.0.0.0 oder :: ist das Programm unter jeder Adresse dieses Rechners erreichbar. Bitte geben Sie die ' +
  'an, die Menschen aufrufen, zum Beispiel https://augenmass.example.de: Links in E-Mails führen dorthin, und nur Formulare ' +
  'von dort werden angenommen.';

const url = (name: string, schemes: readonly string[], example: string) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)),
      `${name}: Das ist keine gültige Adresse. So sieht eine aus: ${example}`,
    );

const portFault = 'PORT: Bitte eine ganze Zahl von 1 bis 65535 angeben.';

const limitFault = 'API_PER_MINUTE: Bitte eine ganze Zahl ab 1 angeben.';

const schema = z.object({
  DATABASE_URL: url(
    'DATABASE_URL',
    ['postgres', 'postgresql'],
    'postgresql://name:passwort@rechner:5432/augenmass',
  ).optional(),
  AUGENMASS_DATA: z.string().default('var/data'),
  AUGENMASS_MODE: z
    .enum(['demo', 'production'], { error: 'AUGENMASS_MODE: Erlaubt sind „demo“ und „production“.' })
    .default('demo'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number(portFault).int(portFault).min(1, portFault).max(65535, portFault).default(3000),
  BASE_URL: url('BASE_URL', ['http', 'https'], 'https://augenmass.example.de')
    .refine(
      (text) => !URL.canParse(text) || new URL(text).pathname === '/',
      'BASE_URL: Augenmaß braucht einen eigenen Rechnernamen und läuft nicht unterhalb eines Pfades. So sieht eine Adresse ' +
        'aus: https://augenmass.example.de',
    )
    .optional(),
  TRUST_PROXY: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
    .refine(
      (addresses) => addresses.every((address) => isIP(address) !== 0),
      'TRUST_PROXY: Bitte die IP-Adressen der Proxys mit Komma getrennt angeben, zum Beispiel 10.0.0.5.',
    ),
  API_PER_MINUTE: z.coerce.number(limitFault).int(limitFault).min(1, limitFault).default(6000),
  SMTP_URL: url('SMTP_URL', ['smtp', 'smtps'], 'smtps://name:passwort@mail.example.de:465').optional(),
});

/** `PORT=` counts as not set. */
const withoutEmpty = (env: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : [])));

const isEverywhere = (host: string): boolean => ['0.0.0.0', '::'].includes(host);

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

const inUrl = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host);
