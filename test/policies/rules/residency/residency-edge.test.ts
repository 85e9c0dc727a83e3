import { absent, known, unknown } from "../../../../posture";
import { residencyEdge } from "../../../../policies/rules/residency/residency-edge";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { edgeUse } from "../../postures/residency";

const global = (...countries: string[]) =>
  promise({ residency: { regions: ["eu-central-1"], "global-services": ["cloudfront"], "edge-countries": countries } });

describeRule(residencyEdge, {
  passes: [
    ["a promised service", edgeUse(), global()],
    ["a promised service in promised countries", edgeUse({ countries: known(["DE", "at"]) }), global("DE", "AT")],
  ],
  fails: [
    ["a service that nobody promised", edgeUse()],
    ["the promise names another service", edgeUse({ name: "route53" }), global()],
    ["transfer acceleration", edgeUse({ name: "s3-acceleration" })],
    ["an accelerator", edgeUse({ name: "globalaccelerator" })],
    ["an API at the edge", edgeUse({ name: "apigateway-edge" })],
    ["no restriction by country", edgeUse(), global("DE")],
    ["a country too many", edgeUse({ countries: known(["DE", "US"]) }), global("DE")],
    ["not promised, and the countries not known", edgeUse({ countries: unknown("later") })],
  ],
  unknown: [
    ["whether it is on is not known", edgeUse({ on: unknown("later") })],
    ["countries not known yet", edgeUse({ countries: unknown("later") }), global("DE")],
  ],
  notApplicable: [
    ["switched off", edgeUse({ on: known(false) })],
    ["not there", edgeUse({ on: absent() })],
  ],
});
