import { createHmac } from 'node:crypto';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';
import { stepOfCode } from '../core/totp.ts';

type SecondFactor = { id: string; secret: string };
type Ctx = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/**
 * better-auth takes the same TOTP code twice within its window. This plugin claims the step of a code before it is
 * verified; a step that is not newer than the last one claimed is refused (RFC 6238, 5.2).
 */
export const singleUseCode = () =>
  ({
    id: 'single-use-code',
    schema: {
      twoFactor: {
        fields: { lastUsedStep: { type: 'number', required: false, input: false, returned: false } },
      },
    },
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/two-factor/verify-totp',
          handler: createAuthMiddleware(claimStep),
        },
      ],
    },
  }) satisfies BetterAuthPlugin;

async function claimStep(ctx: Ctx): Promise<void> {
  const factor = await factorOfCaller(ctx);
  if (!factor) return; // better-auth refuses with its own reason
  const secret = await symmetricDecrypt({ key: ctx.context.secretConfig, data: factor.secret });
  const step = await stepOfCode(ctx.body.code, new Date(), async (number) => hotp(secret, number));
  if (step === undefined) return; // a wrong code: better-auth counts the failure
  const claimed = await ctx.context.adapter.incrementOne({
    model: 'twoFactor',
    where: [
      { field: 'id', value: factor.id },
      { field: 'lastUsedStep', operator: 'lt', value: step },
    ],
    increment: {},
    set: { lastUsedStep: step },
  });
  if (!claimed) throw new APIError('UNAUTHORIZED', { code: 'CODE_ALREADY_USED' });
}

async function factorOfCaller(ctx: Ctx): Promise<SecondFactor | null> {
  const userId = (await getSessionFromCtx(ctx))?.user.id ?? (await userOfChallenge(ctx));
  if (!userId) return null;
  return ctx.context.adapter.findOne<SecondFactor>({
    model: 'twoFactor',
    where: [{ field: 'userId', value: userId }],
  });
}

/** Who has given the right password and now owes the code. */
async function userOfChallenge(ctx: Ctx): Promise<string | undefined> {
  const challenge = await ctx.getSignedCookie(
    ctx.context.createAuthCookie('two_factor').name,
    ctx.context.secret,
  );
  if (!challenge) return undefined;
  return (await ctx.context.internalAdapter.findVerificationValue(challenge))?.value;
}

/** Six digits of RFC 4226, 5.3. */
export function hotp(secret: string, counter: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', secret).update(message).digest();
  const offset = mac[19]! & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
