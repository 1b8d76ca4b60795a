/**
 * Maps items by calls of which at most so many run at the same time. Answers are in the order of the items. After a call
 * has failed, no other is started.
 */
export async function mapTogether<Item, Answer>(
  items: readonly Item[],
  concurrency: number,
  call: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let isOver = false;
  // All workers take their items from this one iterator.
  const waiting = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      if (isOver) return;
      answers[index] = await call(item);
    }
  };
  const stop = (error: unknown): never => {
    isOver = true;
    throw error;
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, () => work().catch(stop)));
  return answers;
}
