import type { Result } from '../../kernel/result.ts';
import { ok, refuse } from '../../kernel/result.ts';

/**
 * Length instead of composition rules (BSI IT-Grundschutz, ORP.4.A22, and NIST SP 800-63B, 3.1.1.2); the upper limit keeps
 * hashing cheap.
 */
export const passwordLength = { min: 12, max: 128 } as const;

export type PasswordFault = {
  refusal: 'password-too-short' | 'password-too-long' | 'password-names-owner' | 'password-too-simple';
  at: 'password';
};

/** `owner` holds words a guesser tries first: name and e-mail address of the account. */
export function checkPassword(password: string, owner: readonly string[]): Result<string, PasswordFault> {
  if (password.length < passwordLength.min) return fault('password-too-short');
  if (password.length > passwordLength.max) return fault('password-too-long');
  const plain = simplify(password);
  if (new Set(plain).size < 5 || isRun(plain)) return fault('password-too-simple');
  const rest = wordsOf(owner).reduce((text, word) => text.replaceAll(word, ''), plain);
  if (rest.length < passwordLength.min / 2) return fault('password-names-owner');
  const uncommon = commonParts.reduce((text, word) => text.replaceAll(word, ''), rest);
  return uncommon.length < 4 ? fault('password-too-simple') : ok(password);
}

const fault = (refusal: PasswordFault['refusal']) => refuse({ refusal, at: 'password' as const });

const simplify = (text: string): string => text.normalize('NFKC').toLowerCase();

const wordsOf = (owner: readonly string[]): string[] =>
  owner.flatMap((text) => simplify(text).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 3);

/** Parts of which the most common German and English passwords consist. */
const commonParts = [
  'passwort',
  'password',
  'kennwort',
  'geheim',
  'willkommen',
  'welcome',
  'sommer',
  'winter',
  'frühling',
  'herbst',
  'hallo',
  'admin',
  'augenmass',
  'augenmaß',
  'qwertz',
  'qwerty',
  'asdfgh',
  'yxcvbn',
  '1234567890',
  '123456',
  '12345',
  '1234',
  '123',
];

/** `abcdefghijkl`, `987654321098`: every character follows the one before it. */
function isRun(text: string): boolean {
  const steps = new Set<number>();
  for (let i = 1; i < text.length; i++) steps.add(text.charCodeAt(i) - text.charCodeAt(i - 1));
  return steps.size === 1;
}
