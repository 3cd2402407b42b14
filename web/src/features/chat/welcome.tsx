import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Calculator, Clock, Hand, type LucideIcon, MessageCircleQuestion } from "lucide-react";

import { Mark } from "@/components/layout/mark";
import { hasModelQuery } from "@/features/chat/api/has-model";
import type { AgentOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";
import type { MessageKey } from "@/lib/i18n/locale";

interface Trial {
  id: "sum" | "ask" | "approve" | "time";
  icon: LucideIcon;
  agent: string;
}

/** What an Eyrie can do as it comes; those are shown whose agent is there, at most three. */
const TRIALS: readonly Trial[] = [
  { id: "sum", icon: Calculator, agent: "assistant" },
  { id: "ask", icon: MessageCircleQuestion, agent: "assistant" },
  { id: "approve", icon: Hand, agent: "ops-assistant" },
  { id: "time", icon: Clock, agent: "assistant" },
];
const MOST = 3;

interface Props {
  agents: readonly AgentOut[];
  modelsAddress: string | null;
  onTry: (text: string, agent: string) => void;
}

/** Greets, and offers things to try. */
export function Welcome({ agents, modelsAddress, onTry }: Props) {
  const t = useT(chatText);
  const { data: hasModel = true } = useQuery(hasModelQuery);
  const trials = TRIALS.filter(({ agent }) => agents.some(({ name }) => name === agent)).slice(0, MOST);
  return (
    <div className="flex flex-col gap-6">
      <div>
        <Mark className="mb-4 size-9" />
        <h2 className="text-2xl font-semibold">{t("chat.welcome.title")}</h2>
        <p className="mt-2 max-w-[56ch] text-read text-pretty text-muted">{t("chat.welcome.text")}</p>
      </div>
      <ul aria-label={t("chat.welcome.try")} className="grid min-h-32 gap-2.5 sm:grid-cols-3">
        {trials.map(({ id, icon: Icon, agent }) => {
          const prompt = t(`chat.try.${id}.text` satisfies MessageKey);
          return (
            <li key={id} className="flex">
              <button
                type="button"
                onClick={() => onTry(prompt, agent)}
                className="group flex w-full flex-col items-start gap-1.5 rounded-lg border border-line bg-raised p-3.5 text-start transition-colors duration-100 hover:border-line-strong hover:bg-hover"
              >
                <Icon className="size-4 text-accent" aria-hidden />
                <span className="mt-1 font-medium wrap-anywhere">{prompt}</span>
                <span className="text-sm text-muted">{t(`chat.try.${id}.why` satisfies MessageKey)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {!hasModel && (
        <p className="max-w-[70ch] text-sm text-pretty text-muted">
          {t("chat.welcome.offline")}{" "}
          {modelsAddress !== null && (
            <Link to={modelsAddress} className="text-accent underline underline-offset-4">
              {t("chat.welcome.add-model")}
            </Link>
          )}
        </p>
      )}
    </div>
  );
}
