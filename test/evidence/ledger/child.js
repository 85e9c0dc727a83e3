/*
 * A process that seals records and may be killed at any moment: one that a test starts. Runs the TypeScript as Jest does.
 * Arguments: folder, key file, records to seal, name of the stack, and the file operation before which it kills itself.
 */
const { readFileSync } = require("node:fs");
const { transformSync } = require("@swc/core");

require.extensions[".ts"] = (module, filename) => {
  const jsc = { target: "es2022", parser: { syntax: "typescript" } };
  const { code } = transformSync(readFileSync(filename, "utf8"), { filename, jsc, module: { type: "commonjs" } });
  module._compile(code, filename);
};

const [folder, keyFile, count, stack, killAt] = process.argv.slice(2);
killBefore(Number(killAt));
const { keyFileSigner, openLedger } = require("../../../evidence/ledger/index.ts");
const { mixedRecord, run } = require("../records.ts");

/** Counts what changes files; before the one of that number the process is gone, as when somebody pulls the plug. */
function killBefore(number) {
  const files = require("node:fs/promises");
  let operations = 0;
  const step = () => {
    operations += 1;
    if (operations === number) process.kill(process.pid, "SIGKILL");
  };
  for (const name of ["mkdir", "open", "link", "rename", "unlink"]) {
    const real = files[name];
    files[name] = async (...args) => {
      step();
      const result = await real(...args);
      if (name === "open") stepWithin(result, step);
      return result;
    };
  }
}

/** Writing is killed halfway: half of the bytes are there. */
function stepWithin(handle, step) {
  for (const name of ["sync", "close"]) {
    const real = handle[name].bind(handle);
    handle[name] = () => (step(), real());
  }
  const write = handle.writeFile.bind(handle);
  handle.writeFile = async (bytes) => {
    await write(bytes.subarray(0, bytes.length / 2));
    step();
    await write(bytes.subarray(bytes.length / 2));
  };
}

async function main() {
  const ledger = await openLedger(folder, { signer: keyFileSigner(keyFile) });
  for (let number = 1; number <= Number(count); number++) {
    const { sequence } = await ledger.append(mixedRecord({ run: run({ stack: `${stack}-${number}` }) }));
    process.stdout.write(`${sequence}\n`);
  }
}

void main();
