/**
 * All items of a list that a forge gives in pages.
 * @param path of the list, with or without a query
 * @param get asks for a path, and gives the items of one page
 */
export async function listPages(path, get) {
  const found = [];
  for (let page = 1; ; page += 1) {
    const some = await get(`${path}${path.includes("?") ? "&" : "?"}per_page=100&page=${page}`);
    found.push(...some);
    if (some.length < 100) return found;
  }
}
