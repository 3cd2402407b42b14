import { useQuery } from "@tanstack/react-query";
import { ThumbsDown, ThumbsUp } from "lucide-react";

import { FeedbackButtons } from "@/components/run/feedback-buttons";
import { RelativeTime } from "@/components/ui/relative-time";
import { memberChoiceQuery } from "@/lib/api/member-choice";
import { runFeedbackQuery } from "@/lib/api/run-feedback";
import { useT } from "@/lib/i18n/context";
import { runPartsText } from "@/lib/i18n/en/run-parts";

/** What people think of an answer, and the way to say so. */
export function FeedbackList({ runId }: { runId: string }) {
  const t = useT(runPartsText);
  const { data: all = [] } = useQuery(runFeedbackQuery(runId));
  const { data: members = [] } = useQuery({ ...memberChoiceQuery, enabled: all.length > 0 });
  return (
    <section aria-label={t("feedback.all")} className="mt-3 flex flex-col gap-2 text-sm">
      <div className="-ms-1 flex gap-1">
        <FeedbackButtons runId={runId} />
      </div>
      {all.length > 0 && (
        <ul className="flex flex-col gap-2">
          {all.map(({ author_id, author_kind, rating, reason, correction, updated_at }) => {
            const Icon = rating === "up" ? ThumbsUp : ThumbsDown;
            const name = members.find(({ id }) => id === author_id)?.name ?? t(`feedback.by.${author_kind}`);
            return (
              <li key={author_id} className="max-w-[70ch] border-s-2 border-line ps-3">
                <p className="flex items-center gap-2 text-muted">
                  <Icon className="size-3.5" aria-label={t(rating === "up" ? "feedback.good" : "feedback.bad")} />
                  {name}
                  <span className="text-faint">
                    <RelativeTime at={updated_at} />
                  </span>
                </p>
                {reason !== null && reason !== "" && <p className="wrap-anywhere whitespace-pre-wrap">{reason}</p>}
                {correction !== null && correction !== "" && (
                  <p className="wrap-anywhere whitespace-pre-wrap">
                    <span className="text-faint">{t("feedback.should-be")}</span> {correction}
                  </p>
                )}
                {reason === null && <p className="text-faint">{t("run.erased")}</p>}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
