import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { networkOf } from './network.ts';

describe('the network of an address', () => {
  it('is the address itself for IPv4, also inside IPv6', () => {
    assert.equal(networkOf('192.0.2.7'), '192.0.2.7');
    assert.equal(networkOf('::ffff:192.0.2.7'), '192.0.2.7');
  });

  it('is the same for all addresses one IPv6 connection may choose from', () => {
    const home = networkOf('2001:db8:1:2::1');
    assert.equal(home, '2001:db8:1:2::/64');
    assert.equal(networkOf('2001:0DB8:0001:0002:ffff:eeee:dddd:cccc'), home);
    assert.equal(networkOf('2001:db8:1:2:a:b:c:d%eth0'), home);
    assert.notEqual(networkOf('2001:db8:1:3::1'), home);
    assert.equal(networkOf('::1'), '0:0:0:0::/64');
    assert.equal(networkOf('fe80::1'), 'fe80:0:0:0::/64');
  });

  it('is whatever stands there where nothing is known', () => {
    assert.equal(networkOf('unknown'), 'unknown');
  });
});
