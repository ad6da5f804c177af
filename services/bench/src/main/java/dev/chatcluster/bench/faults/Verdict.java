package dev.chatcluster.bench.faults;

/**
 * What the books say about one conversation, or about all of them.
 *
 * @param messages written by the clients
 * @param acknowledged told to their sender as stored
 * @param unsent never acknowledged, although everything was up again
 * @param lost acknowledged, and not in the log
 * @param doubled more than once in the log
 * @param outOfOrder in the log after a later message of the same sender
 * @param wrongSeq acknowledged with another seq than the log's, or a log that is not dense
 * @param notShown in the log, and not shown to a client
 * @param shownTwice shown to a client more than once
 * @param shownOutOfOrder shown to a client in another order than the log's
 */
public record Verdict(
    long messages,
    long acknowledged,
    long unsent,
    long lost,
    long doubled,
    long outOfOrder,
    long wrongSeq,
    long notShown,
    long shownTwice,
    long shownOutOfOrder) {
  public static final Verdict NOTHING = new Verdict(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  public Verdict plus(Verdict other) {
    return new Verdict(
        messages + other.messages,
        acknowledged + other.acknowledged,
        unsent + other.unsent,
        lost + other.lost,
        doubled + other.doubled,
        outOfOrder + other.outOfOrder,
        wrongSeq + other.wrongSeq,
        notShown + other.notShown,
        shownTwice + other.shownTwice,
        shownOutOfOrder + other.shownOutOfOrder);
  }

  public boolean clean() {
    return unsent + lost + doubled + outOfOrder + wrongSeq + notShown + shownTwice + shownOutOfOrder
        == 0;
  }
}
