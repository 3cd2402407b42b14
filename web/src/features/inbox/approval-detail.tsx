import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import type { RefObject } from "react";

import { RequestSkeleton } from "@/features/inbox/request-skeleton";
import { RequestForm } from "@/components/run/request-form";
import { CopyId } from "@/components/ui/copy-id";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { RiskBadge } from "@/components/ui/risk-badge";
import { Skeleton } from "@/components/ui/skeleton";
import { approvalQuery } from "@/lib/api/approval";
import { DecidedRequest } from "@/features/inbox/decided-request";
import { RequestFacts } from "@/features/inbox/request-facts";
import { useVerdict } from "@/features/inbox/use-verdict";
import type { ApprovalOut } from "@/lib/api/schema";
import { toolsQuery } from "@/lib/api/tools";
import { spokenName } from "@/lib/call-summary";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";

interface Props {
  id: string;
  /** The request as the list has it; without it, it is read by itself. */
  listed: ApprovalOut | undefined;
  canDecide: boolean;
  heading: RefObject<HTMLHeadingElement | null>;
  onBack: () => void;
  onLeave: () => void;
}

/** One request with everything that is needed to decide it. */
export function ApprovalDetail({ id, listed, canDecide, heading, onBack, onLeave }: Props) {
  const t = useT(inboxText);
  const { data, error, refetch } = useQuery({ ...approvalQuery(id), enabled: listed === undefined });
  const { data: tools = [], isPending } = useQuery(toolsQuery);
  const approval = listed ?? data;
  if (approval === undefined) {
    return error === null ? <RequestSkeleton /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  const tool = tools.find(({ name }) => name === approval.tool);
  const isQuestion = approval.kind === "question";
  const title = isQuestion ? approval.question || t("inbox.kind.question") : spokenName(approval.tool);
  return (
    <article className="mx-auto flex min-h-full max-w-3xl flex-col gap-6 px-4 pt-4 md:px-8 md:pt-6">
      <header>
        <div className="mb-1 flex items-center gap-2 text-sm text-muted">
          <IconButton icon={ArrowLeft} label={t("inbox.back")} onClick={onBack} className="-ms-2 md:hidden" />
          {t(`inbox.kind.${approval.kind}`)}
          {tool !== undefined && !isQuestion && <RiskBadge risk={tool.risk} />}
          <span className="ms-auto">
            <CopyId id={approval.id} />
          </span>
        </div>
        <h2 ref={heading} tabIndex={-1} className="text-xl font-semibold wrap-anywhere outline-none">
          {title}
        </h2>
        {isPending && !isQuestion && <Skeleton className="mt-1 h-[1lh] w-80 max-w-full" />}
        {tool !== undefined && !isQuestion && <p className="mt-1 text-pretty text-muted">{tool.description}</p>}
      </header>
      {approval.status === "pending" ? (
        <>
          <RequestFacts approval={approval} canAssign={canDecide} />
          <Body approval={approval} canDecide={canDecide} onLeave={onLeave} />
        </>
      ) : (
        <div className="flex flex-col gap-6 pb-6">
          <DecidedRequest approval={approval} />
          <RequestFacts approval={approval} canAssign={false} />
        </div>
      )}
    </article>
  );
}

function Body({ approval, canDecide, onLeave }: { approval: ApprovalOut; canDecide: boolean; onLeave: () => void }) {
  const decision = useVerdict(approval, onLeave);
  return <RequestForm request={approval} decision={decision} canDecide={canDecide} place="page" />;
}
