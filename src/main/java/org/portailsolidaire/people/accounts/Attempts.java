package org.portailsolidaire.people.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;

import javax.sql.DataSource;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.codec.digest.DigestUtils;

import org.portailsolidaire.shared.Actor;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How often something may be tried, counted in the database so that it holds on several
 * nodes. To be called outside a transaction: it takes a connection of its own. Sessions
 * that are open and links already sent are never counted.
 */
@Component
public class Attempts {

	/** Invitations that a person sends. */
	private static final Limit INVITATION = new Limit("INVITATION", 30, Duration.ofHours(1));

	/** Invitations that a person sends to one address. */
	private static final Limit INVITATION_TO = new Limit("INVITATION_TO", 5, Duration.ofDays(1));

	/** Invitations sent to one address, by anybody. */
	private static final Limit INVITATIONS_TO = new Limit("INVITATIONS_TO", 30, Duration.ofDays(1));

	/** Links that open nothing, tried from one address of the network. */
	private static final Limit DEAD_LINK_FROM = new Limit("DEAD_LINK_FROM", 60, Duration.ofMinutes(15));

	private static final int PURGED_AT_ONCE = 1000;

	private static final int KEY_BYTES = 16;

	private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

	Attempts(DataSource source, Clock clock) {
		this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(source)
			.primaryKeyMapper(PrimaryKeyMapper.STRING)
			.table("attempt_bucket")
			.idColumn("id")
			.stateColumn("state")
			.expiresAtColumn("expires_at")
			.expirationAfterWrite(
					ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
			.clientClock(new Meter(clock))
			.build();
	}

	/**
	 * What is counted, and how much of it is too much. Who counts says it.
	 *
	 * @param name of which there is one in the whole portal
	 */
	public record Limit(String name, long most, Duration within) {

		private BucketConfiguration configuration() {
			return BucketConfiguration.builder()
				.addLimit((limit) -> limit.capacity(this.most).refillGreedy(this.most, this.within))
				.build();
		}

	}

	/**
	 * Counts one attempt.
	 * @throws TooManyAttemptsException when there were too many
	 */
	public void count(Limit limit, String what) {
		Duration wait = tryCount(limit, what);
		if (wait.isPositive()) {
			throw new TooManyAttemptsException(wait);
		}
	}

	/** Counts one attempt; how long to wait when there were too many, or zero. */
	public Duration tryCount(Limit limit, String what) {
		ConsumptionProbe probe = bucket(limit, what).tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
	}

	/** Counts an invitation; what one person sends takes nothing from what others may. */
	public void countInvitation(Actor by, String address) {
		String person = by.id().value().toString();
		count(INVITATION, person);
		count(INVITATION_TO, address + " " + person);
		count(INVITATIONS_TO, address);
	}

	/**
	 * Counts a link that opened nothing, for the network it was tried from.
	 * @throws TooManyAttemptsException when there were too many
	 */
	public void countLink(HttpServletRequest request) {
		count(DEAD_LINK_FROM, Caller.network(request));
	}

	void giveBack(Limit limit, String what) {
		bucket(limit, what).addTokens(1);
	}

	private BucketProxy bucket(Limit limit, String what) {
		return this.buckets.getProxy(key(limit, what), limit::configuration);
	}

	/** Forgets the attempts of someone who succeeded. */
	void forget(Limit limit, String what) {
		this.buckets.removeProxy(key(limit, what));
	}

	/** Forgets what has been full again for long. */
	@Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
	void purge() {
		int removed;
		do {
			removed = this.buckets.removeExpired(PURGED_AT_ONCE);
		}
		while (removed == PURGED_AT_ONCE);
	}

	private static String key(Limit limit, String what) {
		return limit.name() + " " + HexFormat.of().formatHex(DigestUtils.sha256(what), 0, KEY_BYTES);
	}

	private record Meter(Clock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			return this.clock.millis() * 1_000_000;
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}
