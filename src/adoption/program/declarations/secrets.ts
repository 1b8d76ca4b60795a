import type { SettingPath } from "../../../specs";
import type { DeclaredSecret } from "./program";
import { toSnake, toWords } from "./names";

/** Names of Terraform's variables, each given once. */
export class VariableNames {
  private readonly taken = new Set<string>();

  /**
   * Names the variables of one template: by its key and the setting, and by the whole place where several settings have
   * one name.
   */
  public name(key: string, held: readonly SettingPath[], required: readonly SettingPath[]): readonly DeclaredSecret[] {
    const places = [...held, ...required];
    const lastOf = (path: SettingPath): string => toSnake(toWords(String(path.at(-1) ?? "")));
    return places.map((path, index) => {
      const isAlone = places.filter((other) => lastOf(other) === lastOf(path)).length === 1;
      const words = isAlone ? [lastOf(path)] : path.flatMap((step) => toWords(String(step)));
      const wanted = toSnake([...toWords(key), ...words.filter((word) => word !== "")]);
      return { path, variable: this.take(wanted), held: index < held.length };
    });
  }

  private take(wanted: string): string {
    let free = wanted;
    for (let number = 2; this.taken.has(free); number += 1) free = `${wanted}_${number}`;
    this.taken.add(free);
    return free;
  }
}
