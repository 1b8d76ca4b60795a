import { SUMMARY_LENGTH } from "../framework";
import { cut } from "../output";

/** The first line of a diagnostic. Its names are shortened, the longest first, if the whole would be too long. */
export function title(words: TemplateStringsArray, ...names: readonly string[]): string {
  const rooms = shareRoom(SUMMARY_LENGTH - words.join("").length, names);
  return String.raw({ raw: words }, ...names.map((name, index) => shorten(name, rooms[index] ?? 0)));
}

/** The length that each name may have. What a short one leaves over goes to the longer ones. */
function shareRoom(room: number, names: readonly string[]): readonly number[] {
  const shortestFirst = [...names.keys()].sort((a, b) => (names[a] ?? "").length - (names[b] ?? "").length);
  const rooms: number[] = [];
  let left = room;
  for (const [taken, index] of shortestFirst.entries()) {
    const share = Math.min((names[index] ?? "").length, Math.floor(left / (names.length - taken)));
    rooms[index] = share;
    left -= share;
  }
  return rooms;
}

function shorten(name: string, room: number): string {
  return name.length > room ? `${cut(name, room - 1)}…` : name;
}
