import { AnswerForm } from "@/components/run/answer-form";
import { CallForm } from "@/components/run/call-form";
import type { RequestProps } from "@/components/run/request";

/** What a person decides: whether a call may be made, or how a form is filled in. */
export function RequestForm(props: RequestProps) {
  const Form = props.request.kind === "approval" ? CallForm : AnswerForm;
  return (
    <div className={props.place === "card" ? "flex flex-col gap-4 px-4 pt-3" : "contents"}>
      <Form {...props} />
    </div>
  );
}
