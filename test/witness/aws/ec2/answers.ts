import { faultyCloud, type Fault } from "../faulty";

/** Answers of EC2 by operation, in the shape in which AWS documents them, for what moto has no answer to. */
export async function answering(behind: string, answers: Readonly<Record<string, string>>) {
  return faultyCloud(behind, ({ body }): Fault | undefined => {
    const operation = /^Action=(\w+)/.exec(body)?.[1] ?? "";
    const answer = answers[operation];
    if (answer === undefined) return undefined;
    const namespace = "http://ec2.amazonaws.com/doc/2016-11-15/";
    return {
      answer: `<${operation}Response xmlns="${namespace}"><requestId>1</requestId>${answer}</${operation}Response>`,
    };
  });
}
