/** Code whose tests are judged, and the tests that judge it. */
export interface Subject {
  readonly name: string;
  readonly folder: string;
  /** Files and folders. */
  readonly tests: readonly string[];
}

export const SUBJECTS: readonly Subject[] = [
  { name: "quartz", folder: "src/quartz", tests: ["test/unit/quartz"] },
  { name: "cty", folder: "src/cty", tests: ["test/unit/cty"] },
  { name: "settings", folder: "src/provider/settings", tests: ["test/unit/provider/settings"] },
  { name: "transport", folder: "src/api/transport", tests: ["test/unit/api", "test/contract/transport"] },
  { name: "engine", folder: "src/framework/engine", tests: ["test/unit/framework"] },
];
