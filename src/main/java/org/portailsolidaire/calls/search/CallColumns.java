package org.portailsolidaire.calls.search;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.roaringbitmap.RoaringBitmap;

/**
 * What the lists sort and filter by, in columns; rows are in the order of closing,
 * standing calls last.
 *
 * @param nos numbers of the calls
 * @param opensAt epoch seconds; {@code Long.MIN_VALUE} when not known
 * @param endsAt epoch seconds; {@code Long.MAX_VALUE} for a standing call
 * @param publishedAt epoch seconds
 * @param shares largest share, per cents; 0 when not known
 * @param lineOf rank of the call of each funding line
 * @param lineMin smallest grant of each line; 0 when not known
 * @param lineMax largest grant of each line; {@code Integer.MAX_VALUE} when not known
 * @param largest largest grant of each call; 0 when not known
 */
public record CallColumns(int[] nos, long[] opensAt, long[] endsAt, long[] publishedAt, int[] shares, int[] lineOf,
		int[] lineMin, int[] lineMax, long[] largest, int[] byNewest, int[] byAmount) {

	int size() {
		return this.nos.length;
	}

	public int no(int rank) {
		return this.nos[rank];
	}

	public long opensAt(int rank) {
		return this.opensAt[rank];
	}

	public long endsAt(int rank) {
		return this.endsAt[rank];
	}

	/** The first rank that ends at a second or later. */
	int firstEndingAt(long second) {
		int low = 0;
		int high = this.endsAt.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.endsAt[middle] < second) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/** Every second at which a call opens or ends, once, sorted. */
	long[] boundaries() {
		return LongStream.concat(Arrays.stream(this.opensAt), Arrays.stream(this.endsAt))
			.filter((second) -> second != Long.MIN_VALUE && second != Long.MAX_VALUE)
			.sorted()
			.distinct()
			.toArray();
	}

	/** Ranks by number, -1 where there is no call. */
	int[] rankOfNo() {
		int[] ranks = new int[Arrays.stream(this.nos).max().orElse(0) + 1];
		Arrays.fill(ranks, -1);
		IntStream.range(0, this.nos.length).forEach((rank) -> ranks[this.nos[rank]] = rank);
		return ranks;
	}

	RoaringBitmap granting(int amount) {
		RoaringBitmap ranks = new RoaringBitmap();
		for (int line = 0; line < this.lineOf.length; line++) {
			if (this.lineMin[line] <= amount && amount <= this.lineMax[line]) {
				ranks.add(this.lineOf[line]);
			}
		}
		return ranks;
	}

	RoaringBitmap paying(int share) {
		RoaringBitmap ranks = new RoaringBitmap();
		for (int rank = 0; rank < this.shares.length; rank++) {
			if (this.shares[rank] >= share) {
				ranks.add(rank);
			}
		}
		return ranks;
	}

	/**
	 * The order in which ranks come by a key, the largest first; equals stay in rank
	 * order.
	 */
	static int[] descending(long[] keys) {
		return IntStream.range(0, keys.length)
			.boxed()
			.sorted((a, b) -> Long.compare(keys[b], keys[a]))
			.mapToInt(Integer::intValue)
			.toArray();
	}

}
