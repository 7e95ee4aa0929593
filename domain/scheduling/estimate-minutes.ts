/**
 * Seconds that one question takes in a review, feedback read. An assumption: the exam allows 120 s a question, and a
 * question met before takes about a third of that.
 */
const SECONDS_PER_REVIEW = 40

/** Whole minutes, rounded up, that so many reviews take. */
export function estimateMinutes(reviewCount: number, secondsPerReview = SECONDS_PER_REVIEW): number {
  return Math.ceil((reviewCount * secondsPerReview) / 60)
}

/** How many reviews fit into so many minutes, at least one. */
export function reviewsWithin(minutes: number, secondsPerReview = SECONDS_PER_REVIEW): number {
  return Math.max(1, Math.floor((minutes * 60) / secondsPerReview))
}
