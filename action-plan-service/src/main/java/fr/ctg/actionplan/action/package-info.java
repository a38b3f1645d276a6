/**
 * Action sheets (fiches actions): what will be done for which objectives, where, for whom, led by whom and with which money. A sheet has five
 * blocks: how (modalités de mise en œuvre), deadlines (échéances, with dated steps), contributors and partners, means (moyens mobilisés), and
 * indicators. A draft may lack some; what is published has all five. Sheets of a draft plan are published together by its adoption; one added
 * later needs the approval of a body. Twenty-one is how many there were first, not a limit.
 *
 * <pre>
 *  DRAFT ──adoption of the plan, or approval + publication──► PUBLISHED ──split, merged──► REPLACED (kept, names its successors)
 *
 *  UPCOMING ─► IN_PROGRESS ─► DONE          PAUSED and ABANDONED need a reason; BLOCKED also the condition, who answers for it and a day to
 *      │  ▲        │  ▲        │            look again. DONE and ABANDONED may be taken up again, for a reason. That a sheet is late follows
 *      ▼  │        ▼  │        │            from its dates and is never stored.
 *   PAUSED, BLOCKED, ABANDONED ◄┘
 * </pre>
 */
@NullMarked
package fr.ctg.actionplan.action;

import org.jspecify.annotations.NullMarked;
