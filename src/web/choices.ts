import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Env } from './env.ts';
import { safeBack } from './request.tsx';

const year = 60 * 60 * 24 * 365;

/** Language and appearance: choices of the browser, kept in a cookie each. */
export const choiceRoutes = new Hono<Env>()
  .get('/sprache/:language{de|en}', (c) => {
    setCookie(c, 'sprache', c.req.param('language'), { path: '/', maxAge: year, sameSite: 'Lax' });
    return c.redirect(safeBack(c.req.query('zurueck')), 303);
  })
  .get('/ansicht/:theme{auto|light|dark}', (c) => {
    setCookie(c, 'ansicht', c.req.param('theme'), { path: '/', maxAge: year, sameSite: 'Lax' });
    return c.redirect(safeBack(c.req.query('zurueck')), 303);
  });
