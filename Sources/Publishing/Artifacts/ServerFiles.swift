import Hypertext

extension Artifact {
  /// The same headers in the words of several servers: `_headers` for hosts that read it, and files to include for
  /// nginx, Apache and Caddy.
  static func serverFiles() -> [Artifact] {
    [
      Artifact(SitePath("_headers"), bytes: Array(ServerFiles.headers.utf8)),
      Artifact(SitePath("server/nginx.conf"), bytes: Array(ServerFiles.nginx.utf8)),
      Artifact(SitePath("server/apache.conf"), bytes: Array(ServerFiles.apache.utf8)),
      Artifact(SitePath("server/Caddyfile"), bytes: Array(ServerFiles.caddy.utf8)),
    ]
  }
}

/// What a browser may do with a page.
enum ContentSecurityPolicy {
  private static func policy(style: String?) -> String {
    "default-src 'none'; script-src 'self'; style-src \(["'self'", style].compactMap(\.self).joined(separator: " ")); "
      + "img-src 'self'; manifest-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'"
  }

  /// The `meta` element. Of what could stand in a page it admits the portal's own style, by its hash; `file:` lets Firefox
  /// send a form in a folder, where `'self'` alone refuses it.
  static func element(for style: PageStyle) -> HTML {
    let policy = policy(style: style.source)
    let text = #"<meta http-equiv="Content-Security-Policy" content="\#(policy); form-action 'self' file:">"#
    return HTML(trusted: Array(text.utf8))
  }

  /// For the header, where framing can be forbidden too.
  ///
  /// Servers read it once, and it outlives the edition: with the hash of a style, a new look would stand unstyled until
  /// someone reloads the server. So it admits the style by a nonce that never changes, and leaves the rest to the page's
  /// own policy: both hold, and that one knows the hash.
  static let header =
    policy(style: "'nonce-\(InlineStyle.nonce)'") + "; form-action 'self'; frame-ancestors 'none'"
}

private enum ServerFiles {
  /// Sent with everything.
  private static let security: KeyValuePairs = [
    "Content-Security-Policy": ContentSecurityPolicy.header,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
  ]

  /// A file with its content in its name never changes; all others are asked for anew.
  private static let forEver = "public, max-age=31536000, immutable"
  private static let askAnew = "no-cache"
  private static let hashed = #"\.([0-9a-f]{10}\.(css|js|json)|[0-9a-z]{5}\.js)$"#

  private static func lines(_ line: (_ name: String, _ value: String) -> String) -> String {
    security.map { line($0.key, $0.value) }.joined(separator: "\n")
  }

  static let headers = """
    /*
    \(lines { "  \($0): \($1)" })

    /aset/*
      Cache-Control: \(forEver)

    /cari/*
      Cache-Control: \(forEver)

    /*.webmanifest
      Content-Type: application/manifest+json

    """

  private static let nginxHeaders = lines { "  add_header \($0) \"\($1)\" always;" }

  static let nginx = """
    # Sertakan di dalam blok server { } yang root-nya folder portal:  include /jalur/ke/server/nginx.conf;
    # Include this in the server { } block whose root is the portal's folder.

    charset utf-8;
    index index.html;
    error_page 404 /404.html;
    gzip on;
    gzip_vary on;
    gzip_types text/css text/javascript application/javascript application/json application/manifest+json
      application/xml application/atom+xml image/svg+xml text/csv;

    location / {
    \(nginxHeaders)
      add_header Cache-Control "\(askAnew)" always;
    }

    location ~ "\(hashed)" {
    \(nginxHeaders)
      add_header Cache-Control "\(forEver)";
    }

    location ~ "\\.webmanifest$" {
      types { }
      default_type application/manifest+json;
    \(nginxHeaders)
      add_header Cache-Control "\(askAnew)" always;
    }

    # Nama berkas yang berawalan titik tidak untuk umum. / Names that begin with a dot are not for the public.
    location ~ "/\\." {
      deny all;
    }

    """

  static let apache = """
    # Salin ke konfigurasi situs, atau menjadi .htaccess di folder portal (perlu mod_headers).
    # Copy into the site's configuration, or as .htaccess into the portal's folder (needs mod_headers).

    AddDefaultCharset utf-8
    DirectoryIndex index.html
    ErrorDocument 404 /404.html
    Options -Indexes -ExecCGI
    AddType application/manifest+json .webmanifest
    AddType text/csv .csv

    <IfModule mod_headers.c>
    \(lines { "  Header always set \($0) \"\($1)\"" })
      Header set Cache-Control "\(askAnew)"
      <FilesMatch "\(hashed)">
        Header set Cache-Control "\(forEver)"
      </FilesMatch>
    </IfModule>

    <IfModule mod_deflate.c>
      AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript application/json \\
        application/manifest+json application/xml application/atom+xml image/svg+xml text/csv
    </IfModule>

    <FilesMatch "^\\.">
      Require all denied
    </FilesMatch>

    """

  static let caddy = """
    # Ganti alamat dan foldernya. / Replace the address and the folder.

    mpp.example.go.id {
      root * /srv/www/mpp/site
      encode gzip
      file_server

      header {
    \(lines { "    \($0) \"\($1)\"" })
        Cache-Control "\(askAnew)"
      }

      @tetap path_regexp \(hashed)
      header @tetap Cache-Control "\(forEver)"

      @manifes path *.webmanifest
      header @manifes Content-Type application/manifest+json

      @tersembunyi path */.*
      respond @tersembunyi 404

      handle_errors {
        rewrite * /404.html
        file_server
      }
    }

    """
}
