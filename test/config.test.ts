import assert from 'node:assert/strict';
import { isAbsolute } from 'node:path';
import { test } from 'node:test';
import { ConfigFault, readConfig } from '../src/config.ts';

const faultOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof ConfigFault);
    return error.message;
  }
  throw new Error('The settings were taken.');
};

test('without any setting it is a demo on this machine, with a store of its own', () => {
  const { secret, dataFolder, ...config } = readConfig({});
  assert.deepEqual(config, {
    databaseUrl: null,
    mode: 'demo',
    host: '127.0.0.1',
    port: 3000,
    baseUrl: 'http://127.0.0.1:3000',
    trustedProxies: [],
    smtpUrl: null,
    apiPerMinute: 6000,
  });
  assert.ok(isAbsolute(dataFolder) && dataFolder.endsWith('var/data'));
});

test('an empty setting counts as none', () => {
  assert.equal(readConfig({ PORT: '', DATABASE_URL: '' }).port, 3000);
});

test('a demo is not reachable from other machines', () => {
  assert.match(faultOf({ HOST: '0.0.0.0' }), /^HOST: Der Demo-Betrieb ist nur auf diesem Rechner erreichbar/);
  const everywhere = { HOST: '0.0.0.0', AUGENMASS_MODE: 'production' };
  assert.equal(readConfig({ ...everywhere, BASE_URL: 'http://augenmass.stadt.intern' }).host, '0.0.0.0');
  assert.equal(readConfig({ HOST: '::1' }).baseUrl, 'http://[::1]:3000');
});

test('each faulty setting is named, all in one go, and no password is repeated', () => {
  const message = faultOf({
    PORT: '70000',
    DATABASE_URL: 'mysql://root:geheim@localhost/x',
    BASE_URL: 'augenmass.de',
    AUGENMASS_MODE: 'test',
    TRUST_PROXY: '10.0.0.5, überall',
    SMTP_URL: 'mail:geheim',
  });
  const names = message.split('\n').map((line) => line.split(':')[0]);
  assert.deepEqual(names.sort(), [
    'AUGENMASS_MODE',
    'BASE_URL',
    'DATABASE_URL',
    'PORT',
    'SMTP_URL',
    'TRUST_PROXY',
  ]);
  assert.doesNotMatch(message, /geheim/);
  assert.match(faultOf({ PORT: 'dreitausend' }), /^PORT: Bitte eine ganze Zahl von 1 bis 65535 angeben\.$/);
});

test('who listens everywhere says at which address people come: forms from elsewhere are refused', () => {
  for (const host of ['0.0.0.0', '::'])
    assert.match(
      faultOf({ HOST: host, AUGENMASS_MODE: 'production' }),
      /^BASE_URL: .*die Menschen aufrufen/s,
    );
});

test('the address has no path: all pages stand at the top of a host', () => {
  assert.match(faultOf({ BASE_URL: 'https://stadt.de/augenmass' }), /^BASE_URL: .*eigenen Rechnernamen/);
  assert.equal(faultOf({ BASE_URL: 'stadt.de' }).split('\n').length, 1);
});

test('the address has no slash at its end, proxies come as a list', () => {
  const config = readConfig({ BASE_URL: 'https://augenmass.example.de/', TRUST_PROXY: '10.0.0.5, ::1' });
  assert.equal(config.baseUrl, 'https://augenmass.example.de');
  assert.deepEqual(config.trustedProxies, ['10.0.0.5', '::1']);
});
