package org.portailsolidaire.people.accounts;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.links.Secrets;
import org.portailsolidaire.platform.site.LocalPath;
import org.portailsolidaire.shared.PersonId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What someone was sending when their session ended. The token of the form tells whose it
 * was; it is kept one hour, encrypted, for that person in that browser, without
 * passwords, account numbers nor files; the last few of a person only.
 */
@Component
class KeptForms {

	private static final String COOKIE = "reprise";

	private static final Duration LIFE = Duration.ofHours(1);

	private static final int LARGEST = 500_000;

	private static final int LONGEST_PATH = 4000;

	private static final int SECRET = 32;

	private static final int MOST = 3;

	/** Names of fields of this module that hold a secret. */
	static final Pattern NEVER = Pattern
		.compile(SessionCsrf.FIELD + "|mot-de-passe.*|" + NewPassword.FIELD + "|code|cle");

	private final JdbcClient jdbc;

	private final Secrets secrets;

	private final SessionCsrf csrf;

	private final Set<String> secretFields;

	private final Clock clock;

	KeptForms(JdbcClient jdbc, Secrets secrets, SessionCsrf csrf, ObjectProvider<SecretField> secretFields,
			Clock clock) {
		this.jdbc = jdbc;
		this.secrets = secrets;
		this.csrf = csrf;
		this.secretFields = secretFields.stream().map(SecretField::name).collect(Collectors.toUnmodifiableSet());
		this.clock = clock;
	}

	/** A field that was filled in. */
	public record Field(String name, String value) {
	}

	/** A form that was being sent. */
	public record Kept(String path, List<Field> fields, boolean withFiles) {
	}

	/**
	 * Keeps the form of a request.
	 * @param only whose form alone is kept, when someone is signed in
	 * @return whether it is kept
	 */
	boolean keep(HttpServletRequest request, HttpServletResponse response, @Nullable PersonId only) {
		Optional<PersonId> person = this.csrf.owner(request).filter((owner) -> only == null || owner.equals(only));
		String path = LocalPath.askedWhole(request);
		byte[] content = written(request.getParameterMap()).getBytes(StandardCharsets.UTF_8);
		if (person.isEmpty() || content.length > LARGEST || path.length() > LONGEST_PATH) {
			return false;
		}
		UUID id = UUID.randomUUID();
		byte[] secret = Secrets.random(SECRET);
		String type = request.getContentType();
		int rows = this.jdbc.sql("""
				insert into kept_form (id, person_id, secret, path, content, with_files, expires_at)
				select ?, id, ?, ?, ?, ?, ? from person where id = ? and erased_at is null
				""")
			.params(id, DigestUtils.sha256(secret), path, this.secrets.seal(use(id, person.get()), content),
					type != null && type.startsWith("multipart/"), Timestamp.from(this.clock.instant().plus(LIFE)),
					person.get().value())
			.update();
		this.jdbc.sql("""
				delete from kept_form where person_id = :person and id not in (
					select id from kept_form where person_id = :person order by expires_at desc limit :most)
				""").param("person", person.get().value()).param("most", MOST).update();
		String value = id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
		response.addHeader(HttpHeaders.SET_COOKIE,
				SessionCookie.cookie(COOKIE, value, request).maxAge(LIFE).build().toString());
		return rows == 1;
	}

	/** Whether the form of a request was made for someone whose account is deleted. */
	boolean isOfSomeoneGone(HttpServletRequest request) {
		return this.csrf.owner(request)
			.filter((owner) -> this.jdbc
				.sql("select exists (select from person where id = ? and erased_at is not null)")
				.param(owner.value())
				.query(Boolean.class)
				.single())
			.isPresent();
	}

	/** The form of a person in a browser. */
	Optional<Kept> find(HttpServletRequest request, PersonId person) {
		String cookie = SessionCookie.value(COOKIE, request);
		if (cookie == null || !cookie.matches("[0-9a-f-]{36}\\.[A-Za-z0-9_-]{43}")) {
			return Optional.empty();
		}
		UUID id = UUID.fromString(cookie.substring(0, 36));
		byte[] digest = DigestUtils.sha256(Base64.getUrlDecoder().decode(cookie.substring(37)));
		return this.jdbc.sql("""
				select path, content, with_files, secret from kept_form
				where id = ? and person_id = ? and expires_at > ?
				""")
			.params(id, person.value(), Timestamp.from(this.clock.instant()))
			.query((row, number) -> new Row(row.getString("path"), row.getBytes("content"),
					row.getBoolean("with_files"), row.getBytes("secret")))
			.optional()
			.filter((row) -> MessageDigest.isEqual(row.secret(), digest))
			.flatMap((row) -> this.secrets.open(use(id, person), row.content())
				.map((content) -> new Kept(row.path(), fields(new String(content, StandardCharsets.UTF_8)),
						row.withFiles())));
	}

	private record Row(String path, byte[] content, boolean withFiles, byte[] secret) {
	}

	/** Forgets forms whose hour is over. */
	@Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
	void purge() {
		this.jdbc.sql("delete from kept_form where expires_at <= ?")
			.param(Timestamp.from(this.clock.instant()))
			.update();
	}

	private static String use(UUID id, PersonId person) {
		return "garder " + id + " " + person.value();
	}

	boolean isSecret(String name) {
		return NEVER.matcher(name).matches() || this.secretFields.contains(name);
	}

	private String written(Map<String, String[]> parameters) {
		StringBuilder text = new StringBuilder("&");
		parameters.forEach((name, values) -> {
			if (!isSecret(name)) {
				for (String value : values) {
					text.append(URLEncoder.encode(name, StandardCharsets.UTF_8))
						.append('=')
						.append(URLEncoder.encode(value, StandardCharsets.UTF_8))
						.append('&');
				}
			}
		});
		return text.toString();
	}

	private static List<Field> fields(String text) {
		List<Field> fields = new ArrayList<>();
		for (String pair : org.springframework.util.StringUtils.tokenizeToStringArray(text, "&")) {
			int equal = pair.indexOf('=');
			fields.add(new Field(URLDecoder.decode(pair.substring(0, equal), StandardCharsets.UTF_8),
					URLDecoder.decode(pair.substring(equal + 1), StandardCharsets.UTF_8)));
		}
		return fields;
	}

}
