import { testCredentials } from "../../../sandbox/environment";

/** The local AWS of this worker for the tests of a file, which this process's AWS clients talk to. */
export function inTheCloud(): void {
  const before = { ...process.env };
  beforeAll(async () => {
    const { endpoint } = await workersCloud();
    Object.assign(process.env, testCredentials, { AWS_REGION: "eu-central-1", AWS_ENDPOINT_URL: endpoint });
  });
  afterAll(() => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  });
}
