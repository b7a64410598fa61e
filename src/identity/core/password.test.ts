import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPassword } from './password.ts';

const owner = ['Marta Lindner', 'marta.lindner@lohenfurt.example'];
const verdict = (password: string) => {
  const checked = checkPassword(password, owner);
  return checked.ok ? 'good' : checked.error.refusal;
};

describe('a password', () => {
  it('needs twelve characters, of any kind', () => {
    assert.equal(verdict('kurz+Stark1'), 'password-too-short');
    assert.equal(verdict('vier lose Woerter'), 'good');
    assert.equal(verdict('ßäöü ЖДЗ 東京 xyq'), 'good');
    assert.equal(verdict('a1b2c3d4e5f6'.repeat(11)), 'password-too-long');
  });

  it('is not one that is guessed first', () => {
    for (const guess of [
      'aaaaaaaaaaaa',
      'abababababab',
      '123456789012',
      'abcdefghijkl',
      'Passwort1234',
      'Willkommen123',
      'Sommer123456',
      'qwertz123456',
      'AdminAdmin12',
    ])
      assert.equal(verdict(guess), 'password-too-simple', guess);
  });

  it('is not made of the name or the address of its owner', () => {
    for (const guess of ['MartaLindner1', 'lindner.marta', 'Lohenfurt2027', 'lindner@lohenfurt'])
      assert.equal(verdict(guess), 'password-names-owner', guess);
    assert.equal(verdict('Marta mag blaue Igel'), 'good');
  });
});
