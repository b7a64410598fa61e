import { z } from 'zod';
import { isRole } from '../kernel/role.ts';
import { email, requiredText } from '../web/input.ts';

/** Passwords are taken as typed: blanks at their ends belong to them. */
const typedPassword = z.preprocess(
  (value) => (typeof value === 'string' ? value : ''),
  z.string().min(1, 'required').max(1_000, 'too-long|1000'),
);

const back = z.string().optional().catch(undefined);

export const signInInput = z.object({ email: email(), password: typedPassword, zurueck: back });
export const demoInput = z.object({ account: z.uuid(), zurueck: back });
export const codeInput = z.object({ code: requiredText(40), zurueck: back });
export const recoveryInput = z.object({ email: email() });
export const firstAccountInput = z.object({
  name: requiredText(120),
  email: email(),
  password: typedPassword,
});
export const newPasswordInput = z.object({ password: typedPassword });
export const changePasswordInput = z.object({ currentPassword: typedPassword, password: typedPassword });
export const confirmInput = z.object({ factorPassword: typedPassword });
export const roleInput = z.object({ role: z.string().refine(isRole, 'not-chosen'), back });
