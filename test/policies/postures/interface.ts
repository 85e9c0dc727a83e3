import { absent, known, type Interface } from "../../../posture";
import { baseOf } from "./network";

export function face(asks: Interface["asks"], more: Partial<Interface> = {}): Interface {
  return {
    ...baseOf("interface", "aws:apigateway/method:Method"),
    service: "Amazon API Gateway",
    tags: absent(),
    asks,
    private: known(false),
    policy: absent(),
    stated: "authorization",
    ...more,
  };
}
