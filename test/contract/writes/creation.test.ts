import { LostAnswer } from "../../../src/api";
import type { FaultRule } from "../../../src/emulator";
import { start, thrownBy } from "../../support/emulator/emulated-api";
import { A_CREATE, connection, hosted, named, tags, unnamed } from "../../support/emulator/creations";

const LOST: FaultRule[] = [
  { ...A_CREATE, times: 1, drop: "after" },
  { ...A_CREATE, times: 1, status: 502, body: "html", work: "done" },
  { ...A_CREATE, times: 1, body: "truncated" },
];

const KINDS = [tags, named, unnamed, connection, hosted];
const CASES = KINDS.flatMap(({ what, ...kind }) =>
  LOST.map((fault) => ({ what, ...kind, fault, how: JSON.stringify(fault.drop ?? fault.status ?? fault.body) })),
);

test.each(CASES)("$what whose answer was lost ($how) is found, and made once", async ({ create, made, fault }) => {
  const { emulator, api } = await start();
  emulator.addFault(fault);

  const { id } = await create(api);

  expect(made(emulator).map((row) => row.id)).toEqual([id]);
});

test.each(CASES)("$what is found on a server of late 2025 without times ($how)", async ({ create, made, fault }) => {
  const { emulator, api } = await start({ switches: { era: "2025-10", timestamps: "absent", errorShape: "detail" } });
  emulator.addFault(fault);

  const { id } = await create(api);

  expect(made(emulator).map((row) => row.id)).toEqual([id]);
});

test.each([tags, named])("$what that a gateway kept from being made is sent once more", async ({ create, made }) => {
  const { emulator, api } = await start();
  emulator.addFault({ ...A_CREATE, times: 1, drop: "before" });

  await create(api);

  expect(made(emulator)).toHaveLength(1);
  expect(emulator.requests.filter(({ method, path }) => method === "POST" && path.includes("templates"))).toHaveLength(
    2,
  );
});

test.each([unnamed, connection, hosted])(
  "$what is never sent twice, for nothing would keep a second one out",
  async ({ create, made }) => {
    const { emulator, api } = await start();
    emulator.addFault({ ...A_CREATE, times: 1, status: 504, body: "html" });

    const error = await thrownBy(create(api));

    expect(error).toBeInstanceOf(LostAnswer);
    expect(error).toMatchObject({ doubtful: true, candidates: [] });
    expect(String(error)).toMatch(
      /no object created by it was found\. Check in Airbyte whether it exists before you try again\. .*\(504\)/,
    );
    expect(made(emulator)).toEqual([]);
  },
);

test.each([tags, named, connection])("$what that fails for good is given up after one more try", async (kind) => {
  const { emulator, api } = await start();
  emulator.addFault({ ...A_CREATE, drop: "before" });

  expect(await thrownBy(kind.create(api))).toMatchObject({ doubtful: true });
  expect(kind.made(emulator)).toEqual([]);
});

test.each([tags, named])("$what that was made late is found when the second try is refused", async (kind) => {
  const { emulator, api } = await start();
  emulator.addFault({ ...A_CREATE, times: 1, drop: "after" });
  // Both looks come too early to see it.
  emulator.addFault({ method: "GET", after: 1, times: 2, short: 1 });

  const { id } = await kind.create(api);

  expect(kind.made(emulator).map((row) => row.id)).toEqual([id]);
});
