/** The store cannot be used; the message is one plain German sentence: what, where, what to do. */
export class StoreFault extends Error {
  override name = 'StoreFault';
}
