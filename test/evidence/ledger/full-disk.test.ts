import { initLedger, type LedgerError } from "../../../evidence/ledger";
import { folderStore } from "../../../evidence/ledger/folder-store";
import { openIn } from "../../../evidence/ledger/ledger";
import { newLedger, recordOf, removeFolders } from "./ledgers";

jest.mock("node:fs/promises", () => {
  const real = jest.requireActual<typeof import("node:fs/promises")>("node:fs/promises");
  return { ...real, open: jest.fn(real.open) };
});
const files = jest.requireMock<typeof import("node:fs/promises")>("node:fs/promises");
const open = files.open as jest.MockedFunction<typeof files.open>;
const realOpen = jest.requireActual<typeof import("node:fs/promises")>("node:fs/promises").open;

afterEach(() => void open.mockImplementation(realOpen));
afterAll(removeFolders);

/** The disk takes half of the file of that number and is full then. */
function fullAt(number: number): void {
  let written = 0;
  open.mockImplementation(async (path, flags, mode) => {
    const handle = await realOpen(path, flags, mode);
    if (flags !== "wx" || ++written < number) return handle;
    handle.writeFile = async (bytes) => {
      await handle.write(bytes as Buffer, 0, (bytes as Buffer).length / 2);
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    };
    return handle;
  });
}

describe("a full disk", () => {
  it("keeps a record from being sealed, and what was sealed intact", async () => {
    const { folder, ledger, signer } = await newLedger(2);
    fullAt(1);
    const failed = (await openIn(folderStore(folder), { signer })).append(recordOf("x"));
    await expect(failed).rejects.toMatchObject({
      blame: "environment",
      message: expect.stringMatching(/no space left on device.*sealed before is intact; make room/),
    });
    expect(await ledger.verify()).toMatchObject({ ok: true, verified: 2, counted: 2, notes: [] });
    open.mockImplementation(realOpen);
    expect((await ledger.append(recordOf("x"))).sequence).toBe(3);
  });

  it("that is full between entry and head loses nothing, and says so", async () => {
    const { ledger } = await newLedger(2);
    fullAt(2);
    await expect(ledger.append(recordOf("x"))).rejects.toThrow(
      /sealed as entry 3, but head\.json does not count it yet/,
    );
    expect(await ledger.verify()).toMatchObject({ ok: true, verified: 3, counted: 2 });
    open.mockImplementation(realOpen);
    expect((await ledger.append(recordOf("y"))).sequence).toBe(4);
    expect(await ledger.verify()).toMatchObject({ ok: true, verified: 4, counted: 4, notes: [] });
  });

  it("keeps a ledger from being begun, and lets it be begun later", async () => {
    const { signer } = await newLedger();
    const location = `${(await newLedger()).folder}-new`;
    fullAt(2);
    const error = await initLedger(location, { signer }).catch((each: unknown) => each as LedgerError);
    expect(error).toMatchObject({ blame: "environment" });
    open.mockImplementation(realOpen);
    await initLedger(location, { signer });
  });
});
