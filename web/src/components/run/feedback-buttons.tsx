import { useQuery } from "@tanstack/react-query";
import { ThumbsDown, ThumbsUp } from "lucide-react";

import { FeedbackForm } from "@/components/run/feedback-form";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { errorText } from "@/lib/api/error-text";
import { meQuery } from "@/lib/api/me";
import { runFeedbackQuery, useGiveFeedback } from "@/lib/api/run-feedback";
import type { FeedbackCreate } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { runPartsText } from "@/lib/i18n/en/run-parts";
import { showToast } from "@/lib/toasts";

/** Says in one press whether an answer was good; why it was not, and what it should have been, if one wants. */
export function FeedbackButtons({ runId }: { runId: string }) {
  const t = useT(runPartsText);
  const { data: me } = useQuery(meQuery);
  const { data: all = [] } = useQuery(runFeedbackQuery(runId));
  const give = useGiveFeedback(runId);
  const own = all.find(({ author_id }) => author_id === me?.id);
  const say = (said: FeedbackCreate | null) =>
    give.mutate(said, { onError: (error) => showToast({ tone: "bad", text: errorText(error, t) }) });
  const bad = (
    <IconButton icon={ThumbsDown} label={t("feedback.bad")} isPressed={own?.rating === "down"} className="size-6" />
  );
  return (
    <>
      <IconButton
        icon={ThumbsUp}
        label={t("feedback.good")}
        isPressed={own?.rating === "up"}
        onClick={() => say(own?.rating === "up" ? null : { rating: "up" })}
        className="size-6"
      />
      <Popover
        trigger={bad}
        label={t("feedback.title")}
        onOpen={() => own?.rating !== "down" && say({ rating: "down" })}
      >
        {(close) => (
          <FeedbackForm
            reason={own?.reason ?? ""}
            correction={own?.correction ?? ""}
            onSave={(words) => {
              say({ rating: "down", ...words });
              close();
            }}
            onTakeBack={() => {
              say(null);
              close();
            }}
          />
        )}
      </Popover>
    </>
  );
}
