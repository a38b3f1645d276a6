/**
 * Action sheets (fiches actions): what will be done for which objectives. A sheet has five blocks: how (modalités de mise en œuvre), deadlines
 * (échéances), contributors and partners, means (moyens mobilisés), and indicators. Blocks may be missing while the plan is a draft; the plan
 * is adopted only with whole sheets. Indicators belong to their sheet.
 */
@NullMarked
package fr.ctg.actionplan.action;

import org.jspecify.annotations.NullMarked;
