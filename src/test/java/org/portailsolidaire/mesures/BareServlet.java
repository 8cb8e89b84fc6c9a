package org.portailsolidaire.mesures;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/**
 * What one can hope for at best with Java and PostgreSQL: a servlet, a pool, one good
 * query on one narrow table (see {@link BareTable}), twenty rows of HTML, and the exact
 * total. {@code /fichier} answers 20 KB from memory: the yardstick of the machine.
 */
public final class BareServlet extends HttpServlet {

	private static final long serialVersionUID = 1L;

	private static final String SEARCH = """
			select slug, title, summary, funder, place, amount, ends_at, count(*) over () as total
			from bare_call
			where terms @@ websearch_to_tsquery('francais', ?) and zones @> array[?::text] and themes @> array[?::text]
				and ends_at > ? and opens_at <= ?
			order by ends_at, no
			limit 20
			""";

	private final transient HikariDataSource pool;

	private final byte[] file = "x".repeat(20 * 1024).getBytes(java.nio.charset.StandardCharsets.US_ASCII);

	private BareServlet(HikariDataSource pool) {
		this.pool = pool;
	}

	/** Arguments: port, address of the database. */
	public static void main(String[] args) throws Exception {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(args[1]);
		config.setUsername("postgres");
		config.setMaximumPoolSize(16);
		Tomcat tomcat = new Tomcat();
		tomcat.setBaseDir(Files.createTempDirectory("mesures").toString());
		tomcat.setPort(Integer.parseInt(args[0]));
		tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
		Context context = tomcat.addContext("", null);
		Tomcat.addServlet(context, "bare", new BareServlet(new HikariDataSource(config)));
		context.addServletMappingDecoded("/*", "bare");
		tomcat.start();
		tomcat.getServer().await();
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		if (request.getRequestURI().equals("/fichier")) {
			response.setContentLength(this.file.length);
			response.getOutputStream().write(this.file);
			return;
		}
		response.setContentType("text/html;charset=UTF-8");
		try (Connection connection = this.pool.getConnection();
				PreparedStatement query = connection.prepareStatement(SEARCH)) {
			Timestamp now = Timestamp.from(Instant.now());
			query.setString(1, request.getParameter("q"));
			query.setString(2, request.getParameter("zone"));
			query.setString(3, request.getParameter("theme"));
			query.setTimestamp(4, now);
			query.setTimestamp(5, now);
			try (ResultSet rows = query.executeQuery()) {
				write(rows, response.getWriter());
			}
		}
		catch (SQLException ex) {
			throw new ServletException(ex);
		}
	}

	private static void write(ResultSet rows, PrintWriter page) throws SQLException {
		StringBuilder html = new StringBuilder(16_384);
		html.append("<!doctype html><html lang=\"fr\"><head><title>Appels</title></head><body><main><ul>");
		int total = 0;
		while (rows.next()) {
			total = rows.getInt("total");
			html.append("<li><article class=\"call\"><h2><a href=\"/appels/")
				.append(rows.getString("slug"))
				.append("\">");
			escape(rows.getString("title"), html).append("</a></h2><p>");
			escape(rows.getString("funder"), html).append("</p><p>");
			escape(rows.getString("summary"), html).append("</p><p>");
			escape(rows.getString("place"), html).append("</p><p>").append(rows.getInt("amount"));
			html.append(" €</p><time>")
				.append(rows.getTimestamp("ends_at").toInstant())
				.append("</time></article></li>");
		}
		page.write(html.append("</ul><p>").append(total).append(" appels</p></main></body></html>").toString());
	}

	private static StringBuilder escape(String text, StringBuilder html) {
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			switch (character) {
				case '<' -> html.append("&lt;");
				case '>' -> html.append("&gt;");
				case '&' -> html.append("&amp;");
				case '"' -> html.append("&quot;");
				default -> html.append(character);
			}
		}
		return html;
	}

}
