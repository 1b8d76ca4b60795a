/** Items as an asynchronous source gives them: one after another, none at once. */
export async function* later<T>(items: Iterable<T>): AsyncGenerator<T> {
  for (const item of items) {
    await Promise.resolve();
    yield item;
  }
}
